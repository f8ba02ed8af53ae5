package lazo.science.brokenhouse.words;

import java.util.logging.Logger;

/** Leans on something that is not the science's to know. */
final class FrameworkFriend {
    private FrameworkFriend() {}

    static void tell(String what) {
        Logger.getAnonymousLogger().info(what);
    }
}
