package lazo.science.reading;

import org.jspecify.annotations.Nullable;

/** Understands one text. Implementations are immutable and may be shared between threads. */
public interface Reader {

    /**
     * Reads one text; never fails, whatever it holds, and takes time linear in its length.
     *
     * @param language what the sender said it is in (BCP 47), or null; a hint, not an order
     * @param country where the writer is (ISO 3166-1 alpha-2), or null; tells how phone numbers look there
     */
    Reading read(String text, @Nullable String language, @Nullable String country);
}
