package lazo.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Where things stand.
 *
 * @param home the project's folder
 * @param javaHome the JDK that everything is measured on
 */
record House(Path home, Path javaHome) {

    /** As {@code bin/bench} says, or the folder we stand in. */
    static House ofThisProcess() {
        return new House(
                Path.of(System.getProperty("lazo.home", "")).toAbsolutePath(),
                Path.of(Objects.requireNonNull(System.getProperty("java.home"))));
    }

    /** What people start. It hands over to Java with {@code exec}, so its process is that of Java. */
    List<String> lazo(String... arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/lazo").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** A main class of ours in a process of its own. */
    List<String> java(Class<?> main, List<String> options, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(javaHome.resolve("bin/java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", classpath(), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String classpath() {
        return Objects.requireNonNull(System.getProperty("java.class.path"), "java.class.path")
                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
    }

    /** For what may be made again: data to measure on, books nobody reads. */
    Path scratch() {
        return home.resolve(".lazo/bench");
    }

    Path results() {
        return home.resolve("bench/results");
    }
}
