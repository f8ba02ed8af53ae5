package lazo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lazo.kernel.Settings;

/**
 * The real server on a real PostgreSQL, started once for all tests of a run in a folder of its own. Tests share its
 * data, so each makes what it needs under names of its own and leaves the clock later than it found it.
 */
public final class TestServer {

    private final Server.Running server;
    private final MovableClock clock;

    private TestServer(Server.Running server, MovableClock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** The server, which is started by whoever asks first and stopped when the tests end. */
    public static TestServer shared() {
        return Shared.SERVER;
    }

    /** One that a test started for itself, and stops. Its clock stands at the time it was given. */
    public static TestServer of(Server.Running server) {
        return new TestServer(server, (MovableClock) server.bean(Clock.class));
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    public <T> T bean(Class<T> type) {
        return server.bean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return server.beans(type);
    }

    /** The only clock of the server; it stands still until a test moves it. */
    public MovableClock clock() {
        return clock;
    }

    /** Holds the one server; the language makes it when it is first asked for. */
    private static final class Shared {

        static final TestServer SERVER = start();

        private static TestServer start() {
            try {
                Path home = Files.createTempDirectory("lazo-server-");
                MovableClock clock = new MovableClock(Instant.parse("2026-03-02T15:00:00Z"));
                Server.Running server = Server.start(new Settings(home, 0, null, "http://localhost"), clock);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, home)));
                return new TestServer(server, clock);
            } catch (IOException failed) {
                throw new IllegalStateException("The server of the tests does not start.", failed);
            }
        }

        private static void stop(Server.Running server, Path home) {
            try {
                server.close();
                try (Stream<Path> found = Files.walk(home)) {
                    List<Path> deepestFirst =
                            found.sorted(Comparator.reverseOrder()).toList();
                    for (Path path : deepestFirst) {
                        Files.delete(path);
                    }
                }
            } catch (IOException left) {
                System.err.println("Something of the test server is left in " + home + ": " + left.getMessage());
            }
        }
    }
}
