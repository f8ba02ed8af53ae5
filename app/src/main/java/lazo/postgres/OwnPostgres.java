package lazo.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The bundled PostgreSQL, safe for data: every commit reaches the disk, pages carry checksums, and only who knows the
 * password in the data folder gets in, over loopback.
 *
 * <p>Its life: the programs are unpacked once; a data folder is made once, under another name until it is whole; a
 * server is started, or the one that a killed Lazo left behind is adopted; closing stops it after its last commit.
 */
public final class OwnPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LINGERING = Duration.ofSeconds(5);
    private static final String USER = "lazo";

    private final Path folder;
    private final Path data;
    private final Account account;
    private final Programs programs;
    private final String password;
    private @Nullable Watch watch;
    private volatile int port;

    private OwnPostgres(Path folder, Account account, Programs programs, String password) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.account = account;
        this.programs = programs;
        this.password = password;
    }

    /**
     * Starts or adopts the server whose data lies in the folder, and returns when it answers.
     *
     * @param folder made where there is none; nobody else may use it meanwhile
     * @throws CannotStart with the words of PostgreSQL and a remedy
     */
    public static OwnPostgres in(Path folder) throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder).toRealPath();
        Account account = Account.find();
        OwnPostgres postgres = new OwnPostgres(home, account, Programs.in(home), password(home));
        postgres.initialise();
        if (!postgres.adopt()) {
            postgres.launch(false);
        }
        return postgres;
    }

    /** From now on it is started again whenever it ends, at the same port, until {@link #close}. */
    public void watch() {
        watch = Watch.over(this);
    }

    /** Whether a server works in the folder, at the port that was told. */
    public boolean works() throws IOException {
        Optional<Postmaster> found = Postmaster.of(data);
        return found.isPresent() && found.get().isAlive() && found.get().port() == port;
    }

    /** Starts it again where it was; one that somebody else started elsewhere in the meantime is stopped first. */
    void again() throws IOException, InterruptedException {
        if (Postmaster.of(data).filter(Postmaster::isAlive).isPresent()) {
            stop();
        }
        launch(true);
    }

    /**
     * Where JDBC finds the one that a server works with in the folder. Nothing is started or stopped: however slow the
     * machine is, it belongs to that server.
     *
     * @throws CannotStart where it does not come to work within a minute
     */
    public static String urlOfOneAtWork(Path folder) throws IOException, InterruptedException {
        Path home = folder.toRealPath();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            Optional<Postmaster> found = Postmaster.of(home.resolve("data"));
            if (found.isPresent() && found.get().isReady() && found.get().isAlive()) {
                return url(found.get().port(), password(home));
            }
            Thread.sleep(100);
        }
        throw new CannotStart(
                "The PostgreSQL of the server in " + home + " does not work.", "Look at the log of the server.");
    }

    /** Where JDBC finds it, with user and password. */
    public String url() {
        return url(port, password);
    }

    private static String url(int where, String password) {
        return "jdbc:postgresql://127.0.0.1:" + where + "/postgres?user=" + USER + "&password=" + password;
    }

    /** Stops it: open statements end, nothing that was committed is lost. */
    @Override
    public void close() throws IOException {
        if (watch != null) {
            watch.close();
        }
        stop();
    }

    private void stop() throws IOException {
        try {
            run(60, "pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "50");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String password(Path folder) throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path draft = Files.createTempFile(folder, ".password-", ""); // for our eyes only, as every temporary file
            Files.writeString(draft, HexFormat.of().formatHex(random));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    private void initialise() throws IOException, InterruptedException {
        if (Files.exists(data)) {
            return;
        }
        Path draft = Files.createTempDirectory(folder, ".data-");
        Path secret = Files.createTempFile(folder, ".password-", "");
        Files.writeString(secret, password);
        account.giveAway(draft);
        account.giveAway(secret);
        String said = run(
                120,
                "initdb",
                "-D",
                draft.toString(),
                "-U",
                USER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums");
        Files.delete(secret);
        if (!Files.exists(draft.resolve("PG_VERSION"))) {
            throw new CannotStart(
                    "The database could not be made in " + folder + ": " + lastLine(said),
                    "Check that the disk has room and that the folder may be written.");
        }
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A server that a killed Lazo left behind goes on working for this one. */
    private boolean adopt() throws IOException, InterruptedException {
        long until = System.nanoTime() + LINGERING.toNanos();
        Optional<Postmaster> found = Postmaster.of(data);
        while (found.isPresent() && found.get().isAlive() && System.nanoTime() < until) {
            if (found.get().isReady() && answers(found.get().port())) {
                port = found.get().port();
                return true;
            }
            Thread.sleep(100);
            found = Postmaster.of(data);
        }
        if (found.isPresent() && found.get().isAlive()) {
            stop();
        }
        return false;
    }

    /** @param samePort whether others know it by its port already */
    private void launch(boolean samePort) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        long lingering = System.nanoTime() + LINGERING.toNanos();
        Process server = start(samePort);
        while (System.nanoTime() < until) {
            if (answers(port)) {
                return;
            }
            if (!server.isAlive()) {
                if (System.nanoTime() > lingering) {
                    throw new CannotStart("PostgreSQL ended as soon as it began: " + lastLine(log()), remedy());
                }
                Thread.sleep(250);
                server = start(samePort);
            }
            Thread.sleep(20);
        }
        throw new CannotStart(
                "PostgreSQL did not answer within " + PATIENCE.toSeconds() + " seconds: " + lastLine(log()), remedy());
    }

    private String remedy() {
        return "Its whole log is in " + folder.resolve("postgres.log") + ".";
    }

    private Process start(boolean samePort) throws IOException {
        if (!samePort) {
            port = freePort();
        }
        long memory = Math.clamp(Runtime.getRuntime().maxMemory() / 8, 64L << 20, 512L << 20) >> 20;
        List<String> command = new ArrayList<>(
                List.of(programs.program("postgres").toString(), "-D", data.toString(), "-p", String.valueOf(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "password_encryption=scram-sha-256",
                "max_connections=40",
                "shared_buffers=" + memory + "MB",
                "max_wal_size=2GB",
                "checkpoint_timeout=15min",
                "jit=off",
                "log_timezone=UTC",
                "timezone=UTC")) {
            command.add("-c");
            command.add(setting);
        }
        return new ProcessBuilder(account.command(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgres.log").toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
    }

    private boolean answers(int where) {
        try (Connection connection =
                DriverManager.getConnection(url(where, password) + "&connectTimeout=2&loginTimeout=2")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String run(int seconds, String program, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(programs.program(program).toString()));
        words.addAll(List.of(arguments));
        Path said = Files.createTempFile(folder, ".said-", "");
        try {
            Process process = new ProcessBuilder(account.command(words))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return Files.readString(said);
        } finally {
            Files.delete(said);
        }
    }

    private @Nullable String log() throws IOException {
        Path log = folder.resolve("postgres.log");
        return Files.exists(log) ? Files.readString(log) : null;
    }

    private static String lastLine(@Nullable String text) {
        return text == null || text.isBlank()
                ? "it said nothing."
                : text.strip().lines().reduce("", (_, line) -> line);
    }
}
