package lazo.science.signs;

import java.util.Locale;
import java.util.regex.Pattern;
import lazo.science.history.Event.WeWrote;
import org.jspecify.annotations.Nullable;

/**
 * What our own people say about limits: that something is not, and will not be, part of the service, or that a rule
 * stands; and what they promise. Whoever answers knows the service best, so their word counts beside the catalogue of
 * needs.
 */
final class OurWords {

    private static final int LONGEST = 2_000;

    /** Without one of these a text holds no refusal, and one of those no reminder: looked for first, as it is quick. */
    private static final String[] REFUSAL_HINTS = {
        "parte",
        "dentro",
        "plan",
        "fuera de",
        "fora d",
        "outside",
        "out of",
        "scope",
        "roadmap",
        "within",
        "part of",
        "ofrec",
        "oferec",
        "vamos",
        "remos",
        "prestamos",
        "brindamos",
        "dedicamos",
        "somos",
        "misi",
        "algo que",
        "hacemos",
        "fazemos",
        "iremos",
        "trabaj",
        "exist",
        "trabalh",
        "foge",
        "escapa",
        "se sale",
        "we d",
        "we w",
        "we n",
        "thing we"
    };

    private static final String[] REMINDER_HINTS = {
        "record",
        "recuerd",
        "lembr",
        "remind",
        "explic",
        "coment",
        "dijimos",
        "contamos",
        "mencion",
        "inform",
        "dissemos",
        "falamos",
        "explained",
        "mentioned",
        "said"
    };

    /** "No forma parte de nuestro servicio", "não vamos oferecer", "is outside what we do", "never be part of". */
    private static final Pattern REFUSAL = pattern(
            "(?:no|nunca|ni) (?:hace|es|forma|ser[áa]|va a ser|va a formar|est[áa])(?: \\w+)? (?:parte|dentro) (?:de|del)\\b",
            "(?:no|nunca) (?:est[áa]|estar[áa])(?: \\w+)? en (?:nuestros|los) planes",
            "fuera de (?:nuestr[oa]|lo que|la misi[óo]n|el alcance|l alcance)",
            "(?:no|nunca) (?:lo |la |eso |esto )?(?:ofrecemos|vamos a (?:ofrecer|hacer|incluir|incorporar|tener|agregar|sumar|desarrollar)"
                    + "|haremos|tendremos|incluiremos|prestamos|brindamos|nos dedicamos|somos (?:un|una|el|la)\\b)",
            "no (?:va|van) con nuestra misi[óo]n",
            "(?:se sale|se escapa|escapa|se va) de (?:lo que|nuestr[oa]|la misi[óo]n|l alcance|el alcance)",
            "(?:no|nunca) (?:se )?trabaja(?:mos)? (?:con|en|ese|eso|esa|esos|nada de)",
            "n[ãa]o trabalha(?:mos)? (?:com|nesse|nessa|nisso)",
            "(?:foge|escapa|sai) (?:do que|da nossa|do nosso|ao que|da miss[ãa]o|do escopo)",
            "no es algo que (?:vayamos|vamos|hagamos|ofrezcamos|tengamos|incluyamos)",
            "(?:no|nunca) (?:va|van) a existir|(?:no|nunca) existir[áa]|n[ãa]o vai existir|(?:will not|won['’]t|will never) exist",
            "(?:no|ni) (?:lo|la) (?:hacemos|haremos|ofreceremos|vamos a)",
            "n[ãa]o [ée] algo que (?:vamos|iremos|fazemos|oferecemos|fa[çc]amos)",
            "(?:n[ãa]o|nem) (?:o |a )?(?:fazemos|iremos) ",
            "(?:n[ãa]o|nunca|nem) (?:faz|far[áa]|vai fazer|[ée]|ser[áa]|est[áa])(?: \\w+)? (?:parte|dentro) (?:de|do|da)\\b",
            "(?:n[ãa]o|nunca) (?:est[áa]|estar[áa])(?: \\w+)? nos (?:nossos )?planos",
            "fora (?:da nossa|do nosso|do que|da miss[ãa]o|do escopo)",
            "(?:n[ãa]o|nunca) (?:o |isso )?(?:oferecemos|vamos (?:oferecer|fazer|incluir|ter|lan[çc]ar|desenvolver)|faremos|teremos|prestamos|somos (?:um|uma)\\b)",
            "(?:not|never|isn['’]t|won['’]t be|will not be|will never be)(?: \\w+)? (?:part of|in our plans|on our roadmap|within)",
            "outside (?:of )?(?:our|what we|the scope)",
            "out of (?:our )?scope",
            "(?:we (?:do not|don['’]t|will not|won['’]t|never)|not something we) (?:\\w+ )?(?:offer|provide|build|plan|add|do|handle|cover|support|include|work with)");

    /** "Te recordamos que…", "lembramos que…", "as a reminder", "como ya explicamos". */
    private static final Pattern REMINDER = pattern(
            "record(?:amos|arte|arle|arles|ar que|á que|emos)\\b",
            "(?:te|le|les) (?:recuerdo|recordamos)",
            "\\brecuerda que",
            "\\b(?:lembr(?:amos|o|ando|ar que|e que|e-se))\\b",
            "\\bremind(?:er|ing)?\\b",
            "como (?:ya )?(?:te |le |les )?(?:explicamos|comentamos|dijimos|contamos|mencionamos)",
            "conforme (?:j[áa] )?(?:explicamos|informamos|explicado|informado)",
            "como (?:j[áa] )?(?:explicado|explicamos|dissemos|falamos)",
            "as (?:we )?(?:already )?(?:explained|mentioned|said)");

    private static final int PLACES = 1 << 12;

    /**
     * What was understood lately; people of ours write the same things again and again, and a tie is looked at many
     * times. Shared by all threads without locks: a memory never changes, and losing one costs another look.
     */
    private static final @Nullable OurWords[] MEMORIES = new @Nullable OurWords[PLACES];

    private final String text;
    private final boolean refuse;
    private final boolean remind;
    private final boolean done;
    private final Promises.@Nullable Promise promise;

    private OurWords(String text) {
        this.text = text;
        String lower = text.length() <= LONGEST ? text.toLowerCase(Locale.ROOT) : "";
        this.refuse = holdsOne(lower, REFUSAL_HINTS) && REFUSAL.matcher(lower).find();
        this.remind = holdsOne(lower, REMINDER_HINTS) && REMINDER.matcher(lower).find();
        this.done = Promises.saysDone(lower);
        this.promise = Promises.in(lower);
    }

    static OurWords of(String text) {
        int hash = text.hashCode() * 0x9E3779B1;
        int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
        OurWords memory = MEMORIES[place];
        if (memory == null || !memory.text.equals(text)) {
            memory = new OurWords(text);
            MEMORIES[place] = memory;
        }
        return memory;
    }

    private static Pattern pattern(String... ways) {
        return Pattern.compile(String.join("|", ways));
    }

    /** What it promises; null where it promises nothing. */
    Promises.@Nullable Promise promise() {
        return promise;
    }

    /** Whether it says that something is done. */
    boolean saysDone() {
        return done;
    }

    /** Whether a person of ours said in it that this will never be part of the service. */
    static boolean refuse(Conversation conversation) {
        for (WeWrote wrote : conversation.ours()) {
            if (!wrote.automatic() && of(wrote.text()).refuse) {
                return true;
            }
        }
        return false;
    }

    /** Whether a person of ours reminded them in it of something. */
    static boolean remind(Conversation conversation) {
        for (WeWrote wrote : conversation.ours()) {
            if (!wrote.automatic() && of(wrote.text()).remind) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsOne(String text, String... hints) {
        for (String hint : hints) {
            if (text.contains(hint)) {
                return true;
            }
        }
        return false;
    }
}
