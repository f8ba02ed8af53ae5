package lazo.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that stays open and takes next to no processor time, so that what is measured is the server and not a
 * client library beside it. Understands the answers that Lazo gives: of a length that is said, or in chunks.
 */
final class Wire implements AutoCloseable {

    private final URI address;
    private final String head;
    private Socket socket;
    private InputStream in;
    private boolean open;

    /** @param head the request's first line and what it says always, each line ended */
    Wire(URI address, String head) throws IOException {
        this.address = address;
        this.head = head;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 4096);
        open = true;
    }

    /** One batch; anything but a 200 is a failure. */
    void send(byte[] batch) throws IOException {
        if (!open) {
            socket.close();
            connect();
        }
        byte[] before = (head + "Content-Length: " + batch.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[before.length + batch.length];
        System.arraycopy(before, 0, request, 0, before.length);
        System.arraycopy(batch, 0, request, before.length, batch.length);
        socket.getOutputStream().write(request);
        String status = line();
        String body = body();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("A batch was answered with " + status + ": " + body);
        }
    }

    private String body() throws IOException {
        int length = 0;
        boolean chunks = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
            open &= !lower.equals("connection: close");
            chunks |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
        }
        if (!chunks) {
            return text(length);
        }
        StringBuilder all = new StringBuilder();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.append(text(size));
            line();
        }
        line();
        return all.toString();
    }

    private String text(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The server broke off in the middle of an answer");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server broke off in the middle of an answer");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
