package lazo.kernel;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lazo.science.history.BadInput;
import lazo.science.history.Nearest;
import lazo.science.history.YamlMap;
import org.jspecify.annotations.Nullable;

/**
 * How this server runs. Each setting has one name in {@code lazo.yaml} in the data folder and one in the environment;
 * the environment wins, and what is written on the command line wins over both.
 *
 * @param port 0 for any that is free
 * @param databaseUrl a JDBC address of a PostgreSQL 15 or newer; null for the bundled one
 * @param eventsPerSecond how many events one write key may send, on average
 * @param publicUrl where people and customers reach it, without a slash at the end
 * @param webhooksPrivate whether webhooks may go to addresses inside our own network
 * @param singleSignOn where the team signs in with the accounts it has elsewhere; null for none
 */
public record Settings(
        Path home,
        int port,
        @Nullable String databaseUrl,
        String publicUrl,
        double eventsPerSecond,
        boolean webhooksPrivate,
        @Nullable SingleSignOn singleSignOn) {

    /** An OpenID Connect provider, and who we are to it. */
    public record SingleSignOn(String issuer, String clientId, String clientSecret) {

        @Override
        public String toString() {
            return "SingleSignOn[" + issuer + "]";
        }
    }

    /** A setting: its name in the file and in the environment. */
    private record Name(String key, String variable) {}

    private static final Name PORT = new Name("port", "LAZO_PORT");
    private static final Name DATABASE_URL = new Name("databaseUrl", "LAZO_DATABASE_URL");
    private static final Name PUBLIC_URL = new Name("publicUrl", "LAZO_PUBLIC_URL");
    private static final Name EVENTS_PER_SECOND = new Name("eventsPerSecond", "LAZO_EVENTS_PER_SECOND");
    private static final Name WEBHOOKS_PRIVATE = new Name("webhooksPrivate", "LAZO_WEBHOOKS_PRIVATE");
    private static final Name OIDC_ISSUER = new Name("oidcIssuer", "LAZO_OIDC_ISSUER");
    private static final Name OIDC_CLIENT_ID = new Name("oidcClientId", "LAZO_OIDC_CLIENT_ID");
    private static final Name OIDC_CLIENT_SECRET = new Name("oidcClientSecret", "LAZO_OIDC_CLIENT_SECRET");
    private static final List<Name> ALL = List.of(
            PORT,
            DATABASE_URL,
            PUBLIC_URL,
            EVENTS_PER_SECOND,
            WEBHOOKS_PRIVATE,
            OIDC_ISSUER,
            OIDC_CLIENT_ID,
            OIDC_CLIENT_SECRET);

    /** Heard by the scripts, or elsewhere. */
    private static final List<String> OTHERS = List.of(
            "LAZO_HOME",
            "LAZO_JAVA_HOME",
            "LAZO_JAVA_OPTS",
            "LAZO_AOT",
            "LAZO_URL",
            "LAZO_WRITE_KEY",
            "LAZO_CHROMIUM",
            "LAZO_DATA");

    private static final String OURS = "LAZO_";
    private static final String FILE = "lazo.yaml";
    private static final int USUAL_PORT = 8080;
    private static final double USUAL_RATE = 100_000;

    /** As it is where nothing else is said. */
    public Settings(Path home, int port, @Nullable String databaseUrl, String publicUrl) {
        this(home, port, databaseUrl, publicUrl, USUAL_RATE, false, null);
    }

    /**
     * Reads what is set.
     *
     * @param environment as {@code System.getenv()} gives it
     * @param home as written on the command line; null for {@code LAZO_HOME}, or else {@code .lazo-home} below the
     *     person's own folder
     * @param port as written on the command line, or null
     * @throws BadInput where a setting is unknown or makes no sense
     */
    public static Settings read(Map<String, String> environment, @Nullable Path home, @Nullable Integer port) {
        refuseSlips(environment);
        Path folder = home != null ? home : home(environment).orElseGet(() -> usualHome(environment));
        UnaryOperator<@Nullable String> file = file(folder.resolve(FILE));
        int chosen = port(port != null ? port.toString() : value(PORT, environment, file));
        String url = value(DATABASE_URL, environment, file);
        String reached = value(PUBLIC_URL, environment, file);
        return new Settings(
                folder,
                chosen,
                url == null ? null : database(url),
                reached == null ? "http://localhost:" + chosen : address(PUBLIC_URL, reached),
                rate(value(EVENTS_PER_SECOND, environment, file)),
                yes(WEBHOOKS_PRIVATE, value(WEBHOOKS_PRIVATE, environment, file)),
                singleSignOn(
                        value(OIDC_ISSUER, environment, file),
                        value(OIDC_CLIENT_ID, environment, file),
                        value(OIDC_CLIENT_SECRET, environment, file)));
    }

    /** Whether no other address was given than that of the machine itself; nothing stands before it then. */
    public boolean isLocal() {
        return URI.create(publicUrl).getHost().equals("localhost");
    }

    /** Whether people reach it over TLS. */
    public boolean isSecure() {
        return publicUrl.startsWith("https:");
    }

    private static @Nullable SingleSignOn singleSignOn(
            @Nullable String issuer, @Nullable String id, @Nullable String secret) {
        if (issuer == null && id == null && secret == null) {
            return null;
        }
        if (issuer == null || id == null || secret == null) {
            throw new BadInput(
                    "Single sign-on is set in part.",
                    "Set LAZO_OIDC_ISSUER, LAZO_OIDC_CLIENT_ID and LAZO_OIDC_CLIENT_SECRET, or none of them.");
        }
        return new SingleSignOn(address(OIDC_ISSUER, issuer), id, secret);
    }

    /** A variable that is nearly one of ours is a slip of the pen; others with our name may be somebody else's. */
    private static void refuseSlips(Map<String, String> environment) {
        List<String> known = Stream.concat(ALL.stream().map(Name::variable), OTHERS.stream())
                .map(variable -> variable.substring(OURS.length()))
                .toList();
        for (String variable : new TreeSet<>(environment.keySet())) {
            String name = variable.startsWith(OURS) ? variable.substring(OURS.length()) : "";
            String meant = name.isEmpty() || known.contains(name) ? null : Nearest.of(name, known);
            if (meant != null) {
                throw new BadInput(
                        "There is no setting " + variable + ".", "Did you mean " + OURS + meant + "? Else unset it.");
            }
        }
    }

    /** Where {@code LAZO_HOME} says; a variable that is set to nothing says nothing. */
    public static Optional<Path> home(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("LAZO_HOME"))
                .filter(set -> !set.isBlank())
                .map(Path::of);
    }

    private static Path usualHome(Map<String, String> environment) {
        return Path.of(environment.getOrDefault("HOME", "."), ".lazo-home");
    }

    private static UnaryOperator<@Nullable String> file(Path path) {
        if (!Files.exists(path)) {
            return _ -> null;
        }
        YamlMap map = YamlMap.read(path).allowing(ALL.stream().map(Name::key).toList());
        return key -> map.text(String.valueOf(key));
    }

    private static @Nullable String value(
            Name name, Map<String, String> environment, UnaryOperator<@Nullable String> file) {
        String set = environment.get(name.variable());
        return set != null && !set.isBlank() ? set.strip() : file.apply(name.key());
    }

    private static int port(@Nullable String text) {
        if (text == null) {
            return USUAL_PORT;
        }
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 0 || port > 65_535) {
            throw new BadInput(
                    "The port \"" + text + "\" is none.",
                    "Choose one from 0 to 65535, with --port, LAZO_PORT or port in lazo.yaml.");
        }
        return port;
    }

    private static double rate(@Nullable String text) {
        if (text == null) {
            return USUAL_RATE;
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new BadInput(
                    "\"" + text + "\" is no number of events.",
                    "Set LAZO_EVENTS_PER_SECOND to a whole number above 0.");
        }
        return Double.parseDouble(text);
    }

    private static boolean yes(Name name, @Nullable String text) {
        if (text != null && !List.of("true", "false").contains(text)) {
            throw new BadInput(
                    "\"" + text + "\" is neither true nor false.", "Set " + name.variable() + " to one of the two.");
        }
        return "true".equals(text);
    }

    private static String database(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new BadInput(
                    "The database address does not begin with jdbc:postgresql:",
                    "Set LAZO_DATABASE_URL like jdbc:postgresql://localhost/lazo?user=lazo&password=…");
        }
        return url;
    }

    private static String address(Name name, String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException none) {
            uri = URI.create("");
        }
        if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
            throw new BadInput(
                    "\"" + text + "\" is no address of a site.",
                    "Set " + name.variable() + " like https://lazo.example.com");
        }
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
