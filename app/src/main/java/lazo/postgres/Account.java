package lazo.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * As whom PostgreSQL runs. It refuses to run as root; where Lazo itself does (a container, say), PostgreSQL runs in a
 * user namespace, or else as nobody.
 *
 * @param prefix put before each of its commands
 * @param owner whom its folders must belong to; empty where they may stay ours
 */
record Account(List<String> prefix, String owner) {

    private static final List<Account> FOR_ROOT = List.of(
            new Account(List.of("unshare", "-U"), ""),
            new Account(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), "65534:65534"),
            new Account(List.of("runuser", "-u", "nobody", "--"), "nobody"));

    static Account find() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Account(List.of(), "");
        }
        for (Account account : FOR_ROOT) {
            if (account.works()) {
                return account;
            }
        }
        throw new CannotStart(
                "PostgreSQL refuses to run as root, and this machine lets nobody else run it.",
                "Start Lazo as another user, or set LAZO_DATABASE_URL to a PostgreSQL of your own.");
    }

    List<String> command(List<String> words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return all;
    }

    /** Lets it use a folder of ours, and pass through those above. */
    void giveAway(Path folder) throws IOException, InterruptedException {
        if (!owner.isEmpty()) {
            run(List.of("chown", "-R", owner, folder.toString()));
        }
    }

    private boolean works() throws InterruptedException {
        try {
            return run(command(List.of("true"))) == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }
}
