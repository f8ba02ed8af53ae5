package lazo.science.history;

/** Told now and then how far the reading is, from any thread. */
@FunctionalInterface
public interface Progress {

    /** Nobody is watching. */
    Progress NONE = (bytesRead, bytesTotal, events) -> {};

    /**
     * @param bytesRead bytes taken from the files as they lie on the disk (compressed, where they are)
     * @param bytesTotal the sizes of all files together; 0 where that cannot be known
     * @param events events handed on so far
     */
    void advance(long bytesRead, long bytesTotal, long events);
}
