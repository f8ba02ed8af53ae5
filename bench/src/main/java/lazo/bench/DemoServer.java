package lazo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code bin/lazo demo} in a folder that is thrown away afterwards, with the PostgreSQL it brings along. */
final class DemoServer implements AutoCloseable {

    private final Process process;
    private final Path home;
    private final String said;

    private DemoServer(Process process, Path home, String said) {
        this.process = process;
        this.home = home;
        this.said = said;
    }

    /** Starts one with so many customers of its own, and returns when it answers. */
    static DemoServer start(House house, int customers) throws IOException {
        Path home = Files.createDirectories(house.scratch()).resolve("server");
        Material.delete(home);
        ProcessBuilder builder = new ProcessBuilder(house.lazo(
                        "demo",
                        "--customers",
                        Integer.toString(customers),
                        "--port",
                        "0",
                        "--home",
                        home.toString(),
                        "--json"))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LAZO_EVENTS_PER_SECOND", "100000000");
        Process process = builder.start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("bin/lazo demo ended before it said where it is");
        }
        return new DemoServer(process, home, line);
    }

    URI address() {
        return URI.create(word("url"));
    }

    String email() {
        return word("email");
    }

    String password() {
        return word("password");
    }

    URI batch() {
        return address().resolve("/v1/batch");
    }

    String writeKey() {
        return word("writeKey");
    }

    /** A connection to its database, past the server. */
    Connection database() throws IOException, SQLException {
        Path postgres = home.resolve("postgres");
        List<String> postmaster = Files.readAllLines(postgres.resolve("data/postmaster.pid"));
        String password = Files.readString(postgres.resolve("password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:"
                + postmaster.get(3).strip() + "/postgres?user=lazo&password=" + password);
    }

    private String word(String key) {
        Matcher matcher =
                Pattern.compile("\"" + key + "\"\\s*:\\s*\"([^\"]*)\"").matcher(said);
        if (!matcher.find()) {
            throw new IllegalStateException("bin/lazo demo --json said no " + key);
        }
        return Objects.requireNonNull(matcher.group(1));
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        Material.delete(home);
    }
}
