package lazo.science.signs;

import java.util.Locale;

/** How loud a sign is. {@link #UNKNOWN} is not calm: too little was reported to say. */
public enum Level {
    CALM,
    WATCH,
    ALARM,
    UNKNOWN;

    /** The name in files, such as {@code calm}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
