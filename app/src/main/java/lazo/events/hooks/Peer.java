package lazo.events.hooks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import lazo.kernel.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts to an address that somebody else chose, and must not be led into our own network by it (OWASP, "Server-Side
 * Request Forgery"): the name is resolved once, every address it has must be public, and the connection goes to the one
 * that was looked at, so that a name cannot change between the look and the leap. A redirect is an answer like others.
 */
@Component
class Peer {

    private static final int PATIENCE_MILLIS = 10_000;

    private final boolean privateToo;

    @Autowired
    Peer(Settings settings) {
        this(settings.webhooksPrivate());
    }

    /** @param privateToo whether addresses inside our own network are allowed */
    Peer(boolean privateToo) {
        this.privateToo = privateToo;
    }

    /** @return the status of the answer */
    int post(URI uri, Map<String, String> headers, byte[] body) throws IOException {
        boolean secure = "https".equals(uri.getScheme());
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
        InetAddress address = allowed(uri.getHost());
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port), PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            try (Socket socket = secure ? secured(plain, uri.getHost(), port) : plain) {
                write(socket.getOutputStream(), uri, headers, body);
                return status(socket.getInputStream());
            }
        }
    }

    private InetAddress allowed(String host) throws IOException {
        InetAddress[] found =
                InetAddress.getAllByName(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        for (InetAddress each : found) {
            if (!privateToo && isInside(each)) {
                throw new IOException("The address of " + host + " lies inside a private network.");
            }
        }
        return found[0];
    }

    /** Loopback, link-local (cloud metadata too), private, shared (RFC 6598), multicast, unspecified, unique local. */
    static boolean isInside(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (bytes.length == 4) {
            return first == 0
                    || (first == 100 && second >= 64 && second < 128)
                    || (first == 192 && second == 0 && bytes[2] == 0)
                    || (first == 198 && (second == 18 || second == 19))
                    || first >= 240;
        }
        boolean uniqueLocal = (first & 0xFE) == 0xFC;
        boolean carriesOlder = first == 0x00 || (first == 0x20 && second == 0x02); // an older address inside it
        return uniqueLocal || carriesOlder;
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocket socket =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static void write(OutputStream out, URI uri, Map<String, String> headers, byte[] body) throws IOException {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        StringBuilder head = new StringBuilder("POST ")
                .append(path)
                .append(uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(uri.getRawAuthority())
                .append("\r\nConnection: close\r\nUser-Agent: Lazo\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    /** The status line, such as {@code HTTP/1.1 200 OK}; what follows is of no interest. */
    private static int status(InputStream in) throws IOException {
        InputStream answer = new BufferedInputStream(in);
        StringBuilder line = new StringBuilder();
        for (int c = answer.read(); c >= 0 && c != '\n' && line.length() < 200; c = answer.read()) {
            line.append((char) c);
        }
        String[] words = line.toString().strip().split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/1.") || !words[1].matches("\\d{3}")) {
            throw new IOException("The answer is not HTTP.");
        }
        return Integer.parseInt(words[1]);
    }
}
