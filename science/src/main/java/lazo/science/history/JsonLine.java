package lazo.science.history;

import lazo.science.history.RawEvent.Kind;
import lazo.science.history.RawEvent.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object (RFC 8259, strictly) into a {@link RawEvent}: the fields of the object, and of the
 * {@code properties} and {@code traits} inside it. Every byte is checked (UTF-8, escapes, surrogate pairs, no NUL), but
 * only positions are kept. Reusable; not for several threads.
 */
final class JsonLine {

    static final Key PROPERTIES = new Key("properties");
    static final Key TRAITS = new Key("traits");
    private static final Key BATCH = new Key("batch");
    private static final int DEEPEST = 64;
    private static final String CHECK_JSON = "Write one JSON object on one line.";

    private byte[] bytes = new byte[0];
    private int lineStart;
    private int end;
    private int p;
    private int textBits;
    private int nameHash;
    private Scope scope = Scope.TOP;
    private int nameFrom;
    private int nameTo;
    private @Nullable Key name;

    /**
     * Whether only the form of a value counts. What the texts in a batch hold is checked when each of its messages is
     * read, so that a bad one costs none of its neighbours.
     */
    private boolean formOnly;

    /** Reads the object that fills {@code [from, to)}, but for spaces around it. */
    void read(byte[] source, int from, int to, RawEvent out) throws Flaw {
        bytes = source;
        end = to;
        p = from;
        lineStart = from;
        nameFrom = -1;
        formOnly = false;
        out.clear(source);
        skipSpace();
        if (p == end || bytes[p] != '{') {
            throw notAnObject();
        }
        p++;
        members(Scope.TOP, out);
        nameFrom = -1;
        skipSpace();
        if (p != end) {
            throw flaw("There is something after the end of the JSON object.", "Keep one object a line.");
        }
    }

    /**
     * The next object of an array that {@link #read} has found to be sound JSON.
     *
     * @param at a position after {@code [} or after an element
     * @return where the element begins, or −1 at the end of the array
     */
    int element(byte[] source, int at, int to) {
        bytes = source;
        end = to;
        p = at;
        skipSpace();
        if (bytes[p] == ',') {
            p++;
            skipSpace();
        }
        return bytes[p] == ']' ? -1 : p;
    }

    /** Where the value that begins there is over. */
    int valueEnd(byte[] source, int at, int to) throws Flaw {
        bytes = source;
        end = to;
        p = at;
        formOnly = true;
        skipValue(1);
        return p;
    }

    /** The bits of the text whose end {@link #valueEnd} has just found. */
    int textBits() {
        return textBits;
    }

    private void members(Scope where, RawEvent out) throws Flaw {
        skipSpace();
        if (p < end && bytes[p] == '}') {
            p++;
            return;
        }
        while (true) {
            skipSpace();
            readName();
            scope = where;
            int hash = nameHash;
            int from = nameFrom;
            int to = nameTo;
            Key key = name;
            skipSpace();
            if (p == end || bytes[p] != ':') {
                throw malformed();
            }
            p++;
            skipSpace();
            if (where == Scope.TOP && p < end && bytes[p] == '{' && isNamed(PROPERTIES)) {
                out.override(Scope.PROPERTIES);
                p++;
                members(Scope.PROPERTIES, out);
                out.add(where, hash, from, to, key, Kind.OBJECT, p, p, 0);
            } else if (where == Scope.TOP && p < end && bytes[p] == '{' && isNamed(TRAITS)) {
                out.override(Scope.TRAITS);
                p++;
                members(Scope.TRAITS, out);
                out.add(where, hash, from, to, key, Kind.OBJECT, p, p, 0);
            } else {
                int start = p;
                formOnly = where == Scope.TOP && p < end && bytes[p] == '[' && isNamed(BATCH);
                Kind kind = skipValue(where == Scope.TOP ? 1 : 2);
                formOnly = false;
                if (kind == Kind.TEXT) {
                    out.add(where, hash, from, to, key, kind, start + 1, p - 1, textBits);
                } else {
                    out.add(where, hash, from, to, key, kind, start, p, 0);
                }
            }
            skipSpace();
            if (p == end) {
                throw cutShort();
            }
            byte c = bytes[p++];
            if (c == '}') {
                return;
            }
            if (c != ',') {
                p--;
                throw malformed();
            }
        }
    }

    private boolean isNamed(Key key) {
        Key written = name;
        return nameHash == key.hash()
                && (written != null ? written.isSameAs(key) : key.isWrittenAt(bytes, nameFrom, nameTo));
    }

    private void readName() throws Flaw {
        if (p == end) {
            throw cutShort();
        }
        if (bytes[p] != '"') {
            throw malformed();
        }
        int start = p + 1;
        int hash = Key.SEED;
        int q = start;
        while (q < end) {
            byte c = bytes[q];
            if (c == '"') {
                nameHash = hash;
                nameFrom = start;
                nameTo = q;
                name = null;
                p = q + 1;
                return;
            }
            if (c == '\\' || c < 0x20) {
                break;
            }
            hash = Key.mix(hash, c);
            q++;
        }
        nameFrom = -1;
        skipText();
        Key written = new Key(RawEvent.text(bytes, start, p - 1, textBits));
        nameHash = written.hash();
        nameFrom = start;
        nameTo = p - 1;
        name = written;
    }

    private Kind skipValue(int depth) throws Flaw {
        if (p == end) {
            throw cutShort();
        }
        return switch (bytes[p]) {
            case '"' -> {
                skipText();
                yield Kind.TEXT;
            }
            case '{' -> {
                skipObject(depth);
                yield Kind.OBJECT;
            }
            case '[' -> {
                skipArray(depth);
                yield Kind.ARRAY;
            }
            case 't' -> {
                skipLiteral("true");
                yield Kind.TRUE;
            }
            case 'f' -> {
                skipLiteral("false");
                yield Kind.FALSE;
            }
            case 'n' -> {
                skipLiteral("null");
                yield Kind.NULL;
            }
            default -> {
                skipNumber();
                yield Kind.NUMBER;
            }
        };
    }

    private void skipObject(int depth) throws Flaw {
        tooDeep(depth);
        p++;
        skipSpace();
        if (p < end && bytes[p] == '}') {
            p++;
            return;
        }
        while (true) {
            skipSpace();
            if (p == end) {
                throw cutShort();
            }
            if (bytes[p] != '"') {
                throw malformed();
            }
            skipText();
            skipSpace();
            if (p == end || bytes[p] != ':') {
                throw malformed();
            }
            p++;
            skipSpace();
            skipValue(depth + 1);
            skipSpace();
            if (p == end) {
                throw cutShort();
            }
            byte c = bytes[p++];
            if (c == '}') {
                return;
            }
            if (c != ',') {
                p--;
                throw malformed();
            }
        }
    }

    private void skipArray(int depth) throws Flaw {
        tooDeep(depth);
        p++;
        skipSpace();
        if (p < end && bytes[p] == ']') {
            p++;
            return;
        }
        while (true) {
            skipSpace();
            skipValue(depth + 1);
            skipSpace();
            if (p == end) {
                throw cutShort();
            }
            byte c = bytes[p++];
            if (c == ']') {
                return;
            }
            if (c != ',') {
                p--;
                throw malformed();
            }
        }
    }

    private void skipLiteral(String literal) throws Flaw {
        for (int i = 0; i < literal.length(); i++, p++) {
            if (p == end) {
                throw cutShort();
            }
            if (bytes[p] != literal.charAt(i)) {
                throw malformed();
            }
        }
    }

    private void skipNumber() throws Flaw {
        if (bytes[p] == '-') {
            p++;
        }
        if (p < end && bytes[p] == '0') {
            p++;
        } else {
            skipDigits();
        }
        if (p < end && bytes[p] == '.') {
            p++;
            skipDigits();
        }
        if (p < end && (bytes[p] | 0x20) == 'e') {
            p++;
            if (p < end && (bytes[p] == '+' || bytes[p] == '-')) {
                p++;
            }
            skipDigits();
        }
    }

    private void skipDigits() throws Flaw {
        int start = p;
        while (p < end && bytes[p] >= '0' && bytes[p] <= '9') {
            p++;
        }
        if (p == start) {
            throw p == end ? cutShort() : malformed();
        }
    }

    private void skipText() throws Flaw {
        int q = p + 1;
        int found = 0;
        while (true) {
            while (q + 8 <= end) {
                long special = Bits.special(Bits.at(bytes, q));
                if (special != 0) {
                    q += Long.numberOfTrailingZeros(special) >>> 3;
                    break;
                }
                q += 8;
            }
            if (q >= end) {
                throw cutShort();
            }
            byte c = bytes[q];
            if (c == '"') {
                textBits = found;
                p = q + 1;
                return;
            }
            if (formOnly) {
                found |= c == '\\' ? RawEvent.ESCAPED : c < 0 ? RawEvent.WIDE : 0;
                q += c == '\\' ? 2 : 1;
            } else if (c == '\\') {
                found |= RawEvent.ESCAPED;
                q = skipEscape(q);
            } else if (c < 0) {
                found |= RawEvent.WIDE;
                q = skipWide(q);
            } else if (c == 0) {
                throw flaw("It holds a NUL character.", "Take the NUL out of the text.");
            } else if (c < 0x20) {
                throw flaw(
                        "It holds a bare control character (" + c + ").",
                        "Write control characters as escapes, such as \\n.");
            } else {
                q++;
            }
        }
    }

    private int skipEscape(int q) throws Flaw {
        if (q + 1 >= end) {
            throw cutShort();
        }
        byte c = bytes[q + 1];
        if (c != 'u') {
            if (c == '"' || c == '\\' || c == '/' || c == 'b' || c == 'f' || c == 'n' || c == 'r' || c == 't') {
                return q + 2;
            }
            throw flaw("It holds an escape that JSON does not know.", "Write a backslash as \\\\.");
        }
        int unit = q + 6 <= end ? Escapes.hex(bytes, q + 2) : -1;
        if (unit < 0) {
            throw flaw("It holds a \\u without four hex digits.", "Write a backslash as \\\\.");
        }
        if (unit == 0) {
            throw flaw("It holds a NUL character.", "Take the NUL out of the text.");
        }
        if (unit < 0xD800 || unit > 0xDFFF) {
            return q + 6;
        }
        int low = unit <= 0xDBFF && q + 12 <= end && bytes[q + 6] == '\\' && bytes[q + 7] == 'u'
                ? Escapes.hex(bytes, q + 8)
                : -1;
        if (low < 0xDC00 || low > 0xDFFF) {
            throw halfCharacter();
        }
        return q + 12;
    }

    private int skipWide(int q) throws Flaw {
        int lead = bytes[q] & 0xFF;
        int more = lead < 0xC2 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : 0;
        if (more == 0 || q + more >= end) {
            throw notUtf8();
        }
        int second = bytes[q + 1] & 0xFF;
        if (lead == 0xED && second >= 0xA0 && second < 0xC0) {
            throw halfCharacter();
        }
        if ((lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) {
            throw notUtf8();
        }
        for (int i = 1; i <= more; i++) {
            if ((bytes[q + i] & 0xC0) != 0x80) {
                throw notUtf8();
            }
        }
        return q + 1 + more;
    }

    private void skipSpace() {
        while (p < end) {
            byte c = bytes[p];
            if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
                return;
            }
            p++;
        }
    }

    private void tooDeep(int depth) throws Flaw {
        if (depth > DEEPEST) {
            throw flaw("It is nested more than " + DEEPEST + " levels deep.", "Send a flatter object.");
        }
    }

    private Flaw notAnObject() {
        if (p + 3 <= end && bytes[p] == (byte) 0xEF && bytes[p + 1] == (byte) 0xBB && bytes[p + 2] == (byte) 0xBF) {
            return flaw(
                    "A byte-order mark stands in the middle of the file.",
                    "Take the mark out; files that were joined often have one.");
        }
        return flaw("The line is not a JSON object.", CHECK_JSON);
    }

    private Flaw malformed() {
        return new Flaw(null, "The JSON is malformed at byte " + (p + 1 - lineStart) + " of the line.", CHECK_JSON);
    }

    private Flaw cutShort() {
        return new Flaw(null, "The line ends before its JSON object does.", CHECK_JSON);
    }

    private Flaw notUtf8() {
        return flaw("It is not valid UTF-8.", "Save the file as UTF-8.");
    }

    private Flaw halfCharacter() {
        return flaw(
                "It holds half a character (a lone surrogate).", "Send whole characters; do not cut texts by units.");
    }

    private Flaw flaw(String reason, String remedy) {
        String field = nameFrom < 0
                ? null
                : scope.prefix() + RawEvent.text(bytes, nameFrom, nameTo, RawEvent.WIDE | RawEvent.ESCAPED);
        return new Flaw(field, reason, remedy);
    }
}
