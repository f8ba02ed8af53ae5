package lazo.kernel;

import java.nio.file.Path;

/** The folder where this Lazo keeps what is its own: database, keys, settings. */
public record Home(Path folder) {}
