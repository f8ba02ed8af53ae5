package lazo.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import lazo.Server;
import lazo.events.Delivered;
import lazo.example.Asamblea;
import lazo.example.Settings;
import lazo.review.CompanyFile;
import lazo.review.Reviews;
import lazo.science.history.BadInput;
import lazo.team.Keys;
import lazo.team.Owners;
import lazo.team.Scope;
import tools.jackson.databind.json.JsonMapper;

/** The invented company on a server: made the first time, found again afterwards. */
final class DemoCompany {

    private static final int AT_A_TIME = 500;
    private static final String FILE = "demo.json";
    private static final String EMAIL = "demo@lazo.example";

    private final Server.Running server;
    private final Path home;
    private final Clock clock;
    private final PrintWriter say;

    DemoCompany(Server.Running server, Path home, Clock clock, PrintWriter say) {
        this.server = server;
        this.home = home;
        this.clock = clock;
        this.say = say;
    }

    /** How to get in. */
    record Access(String email, String password, String writeKey) {

        String json(String url) {
            return JsonMapper.shared()
                    .writeValueAsString(Map.of("url", url, "email", email, "password", password, "writeKey", writeKey));
        }
    }

    /**
     * Makes the company where there is none yet, and returns when it has been reviewed.
     *
     * @throws BadInput where somebody else's is there
     */
    Access open(int customers) throws IOException {
        Path file = home.resolve(FILE);
        if (Files.exists(file)) {
            return JsonMapper.shared().readValue(Files.readString(file), Access.class);
        }
        if (server.bean(Owners.class).isThereAny()) {
            throw new BadInput(
                    "The data in " + home
                            + " are those of a server that people work with; the demo would put its invented"
                            + " company among them.",
                    "Give it a folder of its own with --home, and unset LAZO_HOME and LAZO_DATABASE_URL.");
        }
        server.bean(Reviews.class).afterAll(() -> fill(customers));
        Access access = invite();
        Path draft = Files.createTempFile(home, ".demo-", "");
        Files.writeString(draft, JsonMapper.shared().writeValueAsString(access));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return access;
    }

    private Access invite() {
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        server.bean(Owners.class).create("Demo", EMAIL, password, "en");
        String key = server.bean(Keys.class)
                .create("Demo", Set.of(Scope.EVENTS_WRITE))
                .secret();
        return new Access(EMAIL, password, key);
    }

    /** The year until yesterday, so that the company looks alive. */
    private void fill(int customers) throws IOException {
        say.println("Inventing a company of " + customers + " customers and a year of its history.");
        say.flush();
        Path folder = Files.createTempDirectory(home, ".company-");
        try {
            LocalDate yesterday =
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
            Settings usual = Settings.defaults();
            Asamblea.write(new Settings(customers, usual.seed(), yesterday.minusDays(364), yesterday, true, 1), folder);
            server.bean(CompanyFile.class).save(Files.readString(folder.resolve("company.yaml")), "lazo");
            try (var files = Files.list(folder)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".jsonl.gz"))
                        .toList()) {
                    load(file);
                }
            }
        } finally {
            Trees.delete(folder);
        }
    }

    private void load(Path file) throws IOException {
        Delivered delivered = server.bean(Delivered.class);
        List<String> lines = new ArrayList<>();
        long kept = 0;
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
                if (lines.size() == AT_A_TIME) {
                    kept += delivered.keep(lines);
                    lines.clear();
                }
            }
        }
        kept += delivered.keep(lines);
        say.println("Kept " + kept + " events. Looking at every tie.");
        say.flush();
    }
}
