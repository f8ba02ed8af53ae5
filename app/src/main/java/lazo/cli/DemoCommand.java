package lazo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import lazo.Server;
import lazo.example.Asamblea;
import lazo.kernel.Settings;
import lazo.science.history.BadInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lazo demo}: the server with an invented company of a year, ready to be looked at. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {"Starts the server with an invented company and a year of its history.", ""},
        footer = {
            "",
            "Examples:",
            "  lazo demo",
            "  lazo demo --customers 10000 --port 9000",
            "  lazo demo --json",
            "",
            "It prints where to look, how to sign in, and a key for sending events. The",
            "company is kept in the data folder; the second start takes seconds.",
            "Ctrl-C stops it."
        })
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "N", description = "Where it listens. Default: 8080.")
    private @Nullable Integer port;

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "Where its data lies. Default: LAZO_HOME, or ~/.lazo-demo.")
    private @Nullable Path home;

    @Option(
            names = "--customers",
            paramLabel = "N",
            defaultValue = "1500",
            converter = WholeNumberConverter.class,
            description =
                    "How many customers the company has, at least " + Asamblea.FEWEST + ". Default: ${DEFAULT-VALUE}.")
    private int customers = 1500;

    @Option(names = "--json", description = "Print address, sign-in and key as one JSON object.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    private final Clock clock;

    DemoCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (customers < Asamblea.FEWEST) {
            throw new BadInput(
                    "The company needs at least " + Asamblea.FEWEST + " customers, not " + customers + ".",
                    "Everybody in it must find somebody to deal with.");
        }
        var line = Objects.requireNonNull(spec).commandLine();
        Settings settings = Settings.read(System.getenv(), folder(), port);
        Server.Running server = Server.start(settings, clock);
        DemoCompany company = new DemoCompany(server, settings.home(), clock, line.getErr());
        DemoCompany.Access access;
        try {
            access = company.open(customers);
        } catch (IOException | RuntimeException failed) {
            server.close();
            throw failed;
        }
        PrintWriter out = line.getOut();
        if (json) {
            out.println(access.json("http://localhost:" + server.port()));
        } else {
            out.println();
            out.println("  Look at    http://localhost:" + server.port());
            out.println("  E-mail     " + access.email());
            out.println("  Password   " + access.password());
            out.println("  Write key  " + access.writeKey());
            out.println();
            out.println("Ctrl-C stops it.");
        }
        out.flush();
        ServeCommand.untilStopped(server);
        return ExitCode.DONE;
    }

    private Path folder() {
        if (home != null) {
            return home;
        }
        return Settings.home(System.getenv())
                .orElseGet(() -> Path.of(System.getenv().getOrDefault("HOME", "."), ".lazo-demo"));
    }
}
