package lazo.science.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any event of any kind, written and read again, is the same event. The kinds are those the interface permits. */
class EventJsonTest {

    private static final long START = 1_700_000_000_000L;

    static Stream<Event> anyEvent() {
        return Stream.of(Event.class.getPermittedSubclasses())
                .flatMap(kind -> IntStream.range(0, 25).mapToObj(seed -> made(kind, new Random(seed))));
    }

    @ParameterizedTest
    @MethodSource("anyEvent")
    void whatIsWrittenReadsAsTheSameEvent(Event event) {
        assertThat(Kept.bytes(EventJson.write(event)).event()).isEqualTo(event);
    }

    @Test
    void itMayBeWrittenUnderAnotherName() {
        Event event = made(Event.PaymentReceived.class, new Random(1));

        Event read = Kept.bytes(EventJson.write(event, "another")).event();

        assertThat(read.id()).isEqualTo("another");
        assertThat(read.at()).isEqualTo(event.at());
    }

    @Test
    void itIsTheJsonOfTheContract() {
        Event event = new Event.PaymentReceived(new Head("m1", "ana", START), "p1", new Money(49, "USD"), null, null);

        assertThat(new String(EventJson.write(event), UTF_8))
                .isEqualTo("{\"messageId\":\"m1\",\"userId\":\"ana\",\"timestamp\":\"2023-11-14T22:13:20Z\","
                        + "\"type\":\"track\",\"event\":\"Payment Received\","
                        + "\"properties\":{\"paymentId\":\"p1\",\"amount\":49.0,\"currency\":\"USD\"}}");
    }

    private static Event made(Class<?> kind, Random dice) {
        try {
            return (Event) record(kind, dice);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object record(Class<?> type, Random dice) throws ReflectiveOperationException {
        if (type == Event.ServiceCostIncurred.class) {
            return new Event.ServiceCostIncurred(head(type, dice), "gift", null, dice.nextDouble());
        }
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        @Nullable Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            boolean absent = parts[i].getAnnotatedType().isAnnotationPresent(Nullable.class) && dice.nextBoolean();
            values[i] = absent ? null : types[i] == Head.class ? head(type, dice) : value(parts[i], type, dice);
        }
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static Head head(Class<?> type, Random dice) {
        boolean aboutUs = type == Event.IncidentOpened.class || type == Event.IncidentClosed.class;
        return new Head("m" + dice.nextInt(), aboutUs ? "company" : "u" + dice.nextInt(), time(dice));
    }

    private static long time(Random dice) {
        return START + dice.nextLong(60_000_000_000L);
    }

    private static Object value(RecordComponent part, Class<?> owner, Random dice) throws ReflectiveOperationException {
        Class<?> type = part.getType();
        if (type == String.class) {
            return text(part.getName(), owner, dice);
        }
        if (type == double.class || type == Double.class) {
            return part.getName().equals("score") ? 3.0 : dice.nextDouble() / 1000;
        }
        if (type == long.class || type == Long.class) {
            return time(dice);
        }
        if (type == Integer.class) {
            return dice.nextInt(1, 6);
        }
        if (type == boolean.class || type == Boolean.class) {
            return dice.nextBoolean();
        }
        if (type == List.class) {
            return List.of("a\"b", "ü\u2028" + dice.nextInt());
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[dice.nextInt(type.getEnumConstants().length)];
        }
        return type == Money.class ? new Money(dice.nextDouble() * 1e6, "COP") : record(type, dice);
    }

    /** Where only some words can be meant, one of them. */
    private static String text(String name, Class<?> owner, Random dice) {
        return switch (name) {
            case "kind" -> "company";
            case "country" -> "CO";
            case "timezone" -> "America/Bogota";
            case "language" -> "es-AR";
            case "reason" ->
                owner == Event.SubscriptionCancelled.class
                        ? "too_expensive"
                        : owner == Event.ReportFiled.class ? "fraud" : "ñandú \\ \"" + dice.nextInt();
            default -> "ñandú 🦤\n\t\"" + name + "\" \\ \u0001" + dice.nextInt();
        };
    }
}
