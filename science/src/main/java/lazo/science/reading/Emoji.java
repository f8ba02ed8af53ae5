package lazo.science.reading;

import java.util.HashMap;
import java.util.Map;

/** Emoji we understand, as if they were words of the lists. */
final class Emoji {

    private static final String[][] NAMES = {
        {"emojoy", "😀😁😃😄😅😆😊😍🥰😘😂🤣❤♥💙💚💛🧡💜🖤🙌👏👍🎉🔥💪😻🤩✨🥳😎☺🙂💖💕💗💯🌟⭐🤗😇"},
        {"emothanks", "🙏"},
        {"emosad", "😢😭😞😔😟🙁☹😩😫😣😖😥😓💔😕😿🥺👎😒🙄😑😤"},
        {"emoangry", "😡😠🤬👿💢👺"},
        {"emofinger", "🖕"},
        {"emoclown", "🤡"},
        {"emorat", "🐀🐭🐁🐍🐷🐖🫏🐴"},
        {"emopoop", "💩🤮🤢"},
        {"emoweapon", "🔪🔫🗡💣🪓"},
        {"emophone", "📱📲☎📞🤙"},
        {"emoletter", "📧✉📩"},
    };

    private Emoji() {}

    static Map<Integer, Word> words(Lexicon lexicon, WordMemory memory) {
        Map<Integer, Word> words = new HashMap<>();
        for (String[] name : NAMES) {
            int sense = lexicon.words().senseOf(name[0]);
            name[1].codePoints().forEach(codePoint -> words.put(codePoint, memory.sign(codePoint, sense)));
        }
        return Map.copyOf(words);
    }
}
