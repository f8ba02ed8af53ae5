package lazo;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.ConsoleAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lazo.kernel.Home;
import lazo.kernel.HomeLock;
import lazo.kernel.Settings;
import lazo.kernel.Vault;
import lazo.postgres.Database;
import lazo.review.CompanyFile;
import lazo.science.history.BadInput;
import lazo.team.CompanyText;
import lazo.team.RightKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * The server, from its data folder to its last answer. Starting takes the folder for itself, starts or adopts the
 * bundled PostgreSQL (unless the settings name another), brings its tables up to date, and opens the port. Closing
 * lets requests under way end, then stops what it started.
 */
@SpringBootApplication(
        scanBasePackages = {
            "lazo.audit",
            "lazo.events",
            "lazo.insights",
            "lazo.kernel",
            "lazo.review",
            "lazo.site",
            "lazo.team",
            "lazo.ties"
        }) // the other rooms hold no beans, and reading them takes time at every start
@EnableScheduling
public class Server {

    private static final int BACKGROUND_THREADS = 4;

    /**
     * Starts it and returns when it answers.
     *
     * @param clock the only one there is; tests bring one they can move
     */
    public static Running start(Settings settings, Clock clock) throws IOException {
        Path home = Files.createDirectories(settings.home());
        HomeLock lock = HomeLock.of(home);
        Database database = Database.of(settings.databaseUrl(), home.resolve("postgres"));
        try {
            return new Running(application(settings, database, clock).run(), database, lock);
        } catch (IOException | RuntimeException failed) {
            try (lock) {
                database.close(); // says itself what is wrong with it, if that was the reason
            }
            if (isPortTaken(failed)) {
                throw new BadInput(
                        "Port " + settings.port() + " is taken by another program.",
                        "Stop that one, or choose another port with --port or LAZO_PORT.");
            }
            throw failed;
        }
    }

    private static boolean isPortTaken(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return true;
            }
        }
        return false;
    }

    /** What is logged on the way is for people; standard output is for what commands answer. */
    private static void logToStandardError() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("CONSOLE")
                        instanceof ConsoleAppender<?> console) {
            console.stop();
            console.setTarget("System.err");
            console.start();
        }
    }

    /**
     * Run by the build alone, to write down as code which beans there are; Spring stops it before it makes the first one.
     *
     * @param args a folder for what a start writes
     */
    static void main(String[] args) throws IOException {
        Settings settings = new Settings(Files.createDirectories(Path.of(args[0])), 0, null, "http://localhost");
        Database none = Database.of("jdbc:none:", settings.home());
        application(settings, none, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).run();
    }

    /**
     * Work in the background has threads of the operating system, which shares the processors out fairly: a long review on
     * a virtual thread would keep one of the few that carry requests to itself.
     */
    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.poolSize(BACKGROUND_THREADS).build();
    }

    /** The first steps leave what they learn where every review looks. */
    @Bean
    CompanyText companyText(CompanyFile file) {
        return new CompanyText() {
            @Override
            public Optional<String> name() {
                return file.isThere() ? Optional.of(file.facts().name()) : Optional.empty();
            }

            @Override
            public void save(String yaml, String by) {
                file.save(yaml, by);
            }
        };
    }

    private static SpringApplication application(Settings settings, Database database, Clock clock) throws IOException {
        Path home = settings.home();
        Path key = home.resolve("secret.key");
        Vault vault = Vault.of(key);
        SpringApplication application = new SpringApplication(Server.class);
        application.setMainApplicationClass(Server.class); // after it the written beans are named
        application.setRegisterShutdownHook(false);
        application.addInitializers(_ -> logToStandardError());
        application.setBeanNameGenerator(
                FullyQualifiedAnnotationBeanNameGenerator.INSTANCE); // rooms may use equal names
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", settings.port());
        properties.put("server.forward-headers-strategy", settings.isLocal() ? "none" : "native");
        properties.put("logging.file.name", home.resolve("lazo.log").toString());
        application.setDefaultProperties(properties);
        application.addInitializers(context -> {
            database.bringUpToDate(
                    url -> RightKey.require(url, vault, key)); // what it logs is in its place from here on
            GenericApplicationContext beans = (GenericApplicationContext) context;
            given(beans, "database", JdbcConnectionDetails.class, () -> database);
            given(beans, "clock", Clock.class, () -> clock);
            given(beans, "settings", Settings.class, () -> settings);
            given(beans, "home", Home.class, () -> new Home(home));
            given(beans, "vault", Vault.class, () -> vault);
            given(beans, "postgresHealthIndicator", HealthIndicator.class, () -> () -> health(database));
        });
        return application;
    }

    /** A bean that only a start can know; the build does not write it down. */
    private static <T> void given(GenericApplicationContext beans, String name, Class<T> type, Supplier<T> bean) {
        beans.registerBean(
                name,
                type,
                bean,
                definition ->
                        definition.setAttribute(BeanRegistrationAotProcessor.IGNORE_REGISTRATION_ATTRIBUTE, true));
    }

    /** Asks nothing of the database, so that it answers at once. */
    private static Health health(Database database) {
        try {
            return database.works() ? Health.up().build() : Health.down().build();
        } catch (IOException unknown) {
            return Health.down(unknown).build();
        }
    }

    /** A server that answers. */
    public static final class Running implements AutoCloseable {

        private final ConfigurableApplicationContext context;
        private final Database database;
        private final HomeLock lock;

        Running(ConfigurableApplicationContext context, Database database, HomeLock lock) {
            this.context = context;
            this.database = database;
            this.lock = lock;
        }

        /** Where it listens. */
        public int port() {
            return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        }

        public <T> T bean(Class<T> type) {
            return context.getBean(type);
        }

        public <T> Collection<T> beans(Class<T> type) {
            return context.getBeansOfType(type).values();
        }

        @Override
        public void close() throws IOException {
            try (lock;
                    database) {
                context.close();
            }
        }
    }
}
