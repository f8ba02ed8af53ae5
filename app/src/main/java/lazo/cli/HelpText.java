package lazo.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Help.Ansi;

/** What {@code lazo --help} says, written without loading a single command. */
final class HelpText {

    private HelpText() {}

    static String of(List<Subcommand> subcommands, Ansi colors) {
        StringBuilder text = new StringBuilder();
        text.append("""
                @|bold Usage:|@ lazo <command> [options]

                Lazo listens to every customer of a company, shows which relationships are going wrong and why,
                and helps to mend them, or to end them kindly.
                """);
        if (!subcommands.isEmpty()) {
            text.append("\n@|bold Commands:|@\n");
            int width = subcommands.stream()
                    .mapToInt(each -> each.name().length())
                    .max()
                    .orElse(0);
            for (Subcommand each : subcommands) {
                text.append("  @|bold ")
                        .append(each.name())
                        .append("|@")
                        .append(" ".repeat(width - each.name().length()));
                text.append("  ").append(each.summary()).append('\n');
            }
        }
        text.append("""

                @|bold Options:|@
                  -h, --help      show this, or the help of a command: lazo <command> --help
                  -V, --version   show the version

                @|bold Exit status:|@
                  0  done, everything was read
                  1  something failed that should not have
                  2  the command, an option or a file cannot be used as it is
                  3  done, but some lines were left out; rejected.jsonl says which and why
                """);
        return colors.string(text.toString());
    }

    /** The version from the jar's manifest, and the Java it runs on. */
    static String version() {
        String version = HelpText.class.getPackage().getImplementationVersion();
        return "lazo " + Objects.requireNonNullElse(version, "from classes") + " (Java " + Runtime.version() + ")";
    }

    /** " Did you mean …?" where a command is at most two typing slips away, else nothing. */
    static String didYouMean(String word, List<Subcommand> subcommands) {
        return subcommands.stream()
                .map(Subcommand::name)
                .filter(name -> slips(word, name) <= 2)
                .min(Comparator.comparingInt(name -> slips(word, name)))
                .map(name -> " Did you mean \"" + name + "\"?")
                .orElse("");
    }

    /** Letters to change, add, drop or swap with a neighbour until both are the same (optimal string alignment). */
    private static int slips(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
