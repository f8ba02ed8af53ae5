package lazo.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import lazo.Server;
import lazo.kernel.Settings;
import lazo.review.Reviews;

/**
 * The training run for the server's ahead-of-time cache: reads a command line, starts the server in a folder that is
 * thrown away, asks for what whoever starts it asks for first, waits for the first review, and stops it; so that all of it
 * is quick later. Started by {@code bin/lazo} alone.
 */
final class Rehearsal {

    private static final List<String> FIRST_ASKED = List.of("/actuator/health", "/sign-in", "/");

    private Rehearsal() {}

    static void main(String[] args) throws IOException, InterruptedException {
        Main.onTheTerminal().run("serve", "--help");
        Settings settings = new Settings(Path.of(args[0]), 0, null, "http://localhost");
        try (Server.Running server = Server.start(settings, Clock.systemUTC());
                HttpClient client = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            for (String path : FIRST_ASKED) {
                URI address = URI.create("http://localhost:" + server.port() + path);
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            }
            server.bean(Reviews.class).afterAll(() -> {});
        }
    }
}
