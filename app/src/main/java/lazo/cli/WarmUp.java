package lazo.cli;

import java.util.Arrays;
import java.util.List;

/**
 * The training run for the ahead-of-time cache: does in one process what people do in several, so that all of it
 * starts quickly later. The arguments are command lines set apart by {@code --}; started by {@code bin/lazo} alone.
 */
final class WarmUp {

    private WarmUp() {}

    static void main(String[] args) {
        Main lazo = Main.onTheTerminal();
        List<String> rest = Arrays.asList(args);
        while (!rest.isEmpty()) {
            int end = rest.indexOf("--") < 0 ? rest.size() : rest.indexOf("--");
            lazo.run(rest.subList(0, end).toArray(String[]::new));
            rest = rest.subList(Math.min(end + 1, rest.size()), rest.size());
        }
    }
}
