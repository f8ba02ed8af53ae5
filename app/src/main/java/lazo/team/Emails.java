package lazo.team;

import java.util.regex.Pattern;

/** Whether something can be an e-mail; whether it is one shows when a message arrives. */
final class Emails {

    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,180}\\.[^\\s@<>\".]{2,63}");

    private Emails() {}

    static boolean isOne(String text) {
        return SHAPE.matcher(text.strip()).matches();
    }
}
