package lazo.science.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The event types are taken from the sealed interface itself, so that a new one cannot be forgotten. */
class EventCodecTest {

    static Stream<Class<?>> everyKindOfEvent() {
        return Stream.of(Event.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("everyKindOfEvent")
    void anEventThatSaysEverythingComesBackEqual(Class<?> kind) throws ReflectiveOperationException {
        Event event = made(kind, false);

        assertThat(thereAndBack(event)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("everyKindOfEvent")
    void anEventThatSaysOnlyWhatItMustComesBackEqual(Class<?> kind) throws ReflectiveOperationException {
        Event event = made(kind, true);

        assertThat(thereAndBack(event)).isEqualTo(event);
    }

    @Test
    void manyEventsInOneBufferComeBackInOrder() throws ReflectiveOperationException {
        ByteWriter out = new ByteWriter(16);
        List<Event> written = new ArrayList<>();
        for (Class<?> kind : Event.class.getPermittedSubclasses()) {
            written.add(made(kind, false));
            written.add(made(kind, true));
        }
        written.forEach(event -> EventCodec.write(event, out));

        ByteReader in = new ByteReader(out.toBytes());
        List<Event> read = new ArrayList<>();
        while (in.hasMore()) {
            read.add(EventCodec.read(in));
        }

        assertThat(read).isEqualTo(written);
    }

    private static Event thereAndBack(Event event) {
        ByteWriter out = new ByteWriter(16);
        EventCodec.write(event, out);
        ByteReader in = new ByteReader(out.array(), 0, out.size());
        Event back = EventCodec.read(in);
        assertThat(in.hasMore()).isFalse();
        return back;
    }

    private static Event made(Class<?> kind, boolean sparse) throws ReflectiveOperationException {
        return (Event) madeRecord(kind, sparse, 1);
    }

    private static Object madeRecord(Class<?> type, boolean sparse, int seed) throws ReflectiveOperationException {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        @Nullable Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            values[i] = sparse && isNullable(parts[i]) ? null : value(parts[i], sparse, seed + i);
        }
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static boolean isNullable(RecordComponent part) {
        AnnotatedType type = part.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Object value(RecordComponent part, boolean sparse, int seed) throws ReflectiveOperationException {
        Class<?> type = part.getType();
        if (type == String.class) {
            return sparse ? "" : "ñandú " + part.getName() + " 🦤 " + seed;
        }
        if (type == double.class || type == Double.class) {
            return seed + 0.25;
        }
        if (type == long.class || type == Long.class) {
            return 1_700_000_000_000L + seed;
        }
        if (type == int.class || type == Integer.class) {
            return 3;
        }
        if (type == boolean.class || type == Boolean.class) {
            return !sparse;
        }
        if (type == List.class) {
            return List.of("a", "ü" + seed);
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[constants.length - 1];
        }
        return madeRecord(type, sparse, seed + 10);
    }
}
