package lazo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import lazo.Server;
import lazo.kernel.Settings;
import lazo.team.FirstSteps;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lazo serve}: the server, until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {"Starts the server: events come in, every tie is kept current, people work with them.", ""},
        footer = {
            "",
            "Examples:",
            "  lazo serve",
            "  lazo serve --port 9000 --home /var/lib/lazo",
            "  LAZO_DATABASE_URL='jdbc:postgresql://db/lazo?user=lazo&password=…' lazo serve",
            "",
            "Settings come from the command line, the environment (LAZO_PORT, LAZO_HOME,",
            "LAZO_DATABASE_URL, LAZO_PUBLIC_URL and those for single sign-on) and lazo.yaml",
            "in the data folder, in this order. Without a database address it starts the PostgreSQL it brings along.",
            "Ctrl-C or SIGTERM stops it; what it has acknowledged is kept."
        })
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "N", description = "Where it listens. Default: 8080.")
    private @Nullable Integer port;

    @Option(names = "--home", paramLabel = "FOLDER", description = "Where its data lies. Default: ~/.lazo-home.")
    private @Nullable Path home;

    @Spec
    private @Nullable CommandSpec spec;

    private final Clock clock;

    ServeCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Server.Running server = Server.start(Settings.read(System.getenv(), home, port), clock);
        out.println("Lazo listens on http://localhost:" + server.port());
        FirstSteps firstSteps = server.bean(FirstSteps.class);
        if (firstSteps.isNew()) {
            out.println("Nobody has an account yet. Begin at " + firstSteps.link());
        }
        out.flush();
        untilStopped(server);
        return ExitCode.DONE;
    }

    /** Waits for the end of the process and closes the server in it. */
    static void untilStopped(Server.Running server) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } catch (IOException unclean) {
                System.err.println("The server did not stop cleanly: " + unclean.getMessage());
            } finally {
                closed.countDown();
            }
        }));
        closed.await();
    }
}
