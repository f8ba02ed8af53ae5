package lazo.cli;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import lazo.cli.Parcel.LeftOut;
import lazo.cli.Parcel.ToSend;
import lazo.science.history.Delivery;
import lazo.science.history.Event;
import lazo.science.history.EventJson;
import lazo.science.history.EventSink;
import lazo.science.history.Intake;
import lazo.science.history.Mapping;
import lazo.science.history.Rejection;
import lazo.science.history.Source;
import org.jspecify.annotations.Nullable;

/**
 * Loads the events of files onto a shipping. An event without an id of its own gets one made of its file's name, its
 * line and its content, so that the same file sent again brings nothing twice.
 */
final class Lading {

    private final long now;
    private final @Nullable Mapping mapping;
    private final Shipping shipping;
    private final ProgressBar bar;
    private final long total;
    private final MessageDigest digest = sha256();
    private long before;
    private long events;

    Lading(long now, @Nullable Mapping mapping, List<Source> sources, Shipping shipping, ProgressBar bar) {
        this.now = now;
        this.mapping = mapping;
        this.shipping = shipping;
        this.bar = bar;
        this.total = sources.stream().anyMatch(source -> source.path() == null)
                ? 0
                : sources.stream().mapToLong(Source::bytes).sum();
    }

    void load(int number, Source source) {
        if (source.format() == Source.Format.CSV || (source.stream() != null && mapping != null)) {
            rows(number, source);
        } else {
            lines(number, source);
        }
        before += source.bytes();
    }

    private void tell(long taken) {
        bar.advance("Sending", before + taken, total, events);
    }

    private void lines(int number, Source source) {
        LineFile file = new LineFile(source);
        Lines lines = new Lines(number, source.name(), file);
        file.read(lines);
    }

    private final class Lines implements LineFile.Reader {

        private final int number;
        private final String file;
        private final LineFile reading;
        private final Delivery delivery = Delivery.ofFile(now, this::nextId);
        private long line;
        private byte[] bytes = {};
        private int from;
        private int to;
        private int named;

        Lines(int number, String file, LineFile reading) {
            this.number = number;
            this.file = file;
            this.reading = reading;
        }

        private String nextId() {
            return idOf(file, line, named++, bytes, from, to);
        }

        @Override
        public void line(long number, byte[] bytes, int from, int to) {
            this.line = number;
            this.bytes = bytes;
            this.from = from;
            this.to = to;
            this.named = 0;
            if (isBlank()) {
                return;
            }
            byte[] body = java.util.Arrays.copyOfRange(bytes, from, to);
            delivery.read(body, null, new Delivery.Sink() {
                @Override
                public void accept(int index, Event event, byte[] kept) {
                    events++;
                    shipping.add(Lines.this.number, line, new ToSend(kept, file, line));
                }

                @Override
                public void reject(int index, @Nullable String id, @Nullable String field, String error) {
                    leaveOut(field, error, Excerpt.of(body));
                }
            });
            tell(reading.taken());
        }

        private boolean isBlank() {
            for (int i = from; i < to; i++) {
                if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                    return false;
                }
            }
            return true;
        }

        private void leaveOut(@Nullable String field, String reason, String excerpt) {
            shipping.add(number, line, new LeftOut(file, line, field, reason, excerpt));
        }

        @Override
        public void broken(long number, String reason, String excerpt) {
            this.line = number;
            leaveOut(null, reason, excerpt);
        }
    }

    private void rows(int number, Source source) {
        EventSink sink = new EventSink() {
            @Override
            public void accept(Event event) {
                throw new IllegalStateException("A row without a line: " + event.id());
            }

            @Override
            public void accept(Event event, String file, long line) {
                byte[] json = EventJson.write(event);
                String id = event.head().isNamed() ? event.id() : idOf(file, line, 0, json, 0, json.length);
                events++;
                shipping.add(number, line, new ToSend(EventJson.write(event, id), file, line));
            }

            @Override
            public void reject(Rejection rejection) {
                shipping.add(
                        number,
                        rejection.line(),
                        new LeftOut(
                                rejection.file(),
                                rejection.line(),
                                rejection.field(),
                                rejection.reason() + " " + rejection.remedy(),
                                rejection.excerpt()));
            }
        };
        new Intake(now, mapping).read(List.of(source), List.of(sink), (taken, _, _) -> tell(taken));
    }

    private String idOf(String file, long line, int part, byte[] content, int from, int to) {
        Path name = Path.of(file).getFileName();
        String plain = name == null ? file : name.toString().toLowerCase(Locale.ROOT);
        digest.update((plain.endsWith(".gz") ? plain.substring(0, plain.length() - 3) : plain)
                .getBytes(StandardCharsets.UTF_8));
        digest.update(ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(line)
                .putInt(part)
                .flip());
        digest.update(content, from, to - from);
        return "import-" + HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
