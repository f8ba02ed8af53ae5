package lazo.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people write, by what they mean and where they live; a line may belong to one country and hold slots. */
final class Phrases {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern COUNTRY = Pattern.compile("^(mx|co|ar|cl): ");
    private final Map<String, List<String>> cells = new HashMap<>();

    /** One message of this cell as somebody of this region would put it; its slots are filled. */
    String say(String cell, Region region, Dice dice) {
        return fill(dice.pick(lines(cell, region)), region, dice);
    }

    private String fill(String line, Region region, Dice dice) {
        return SLOT.matcher(line).replaceAll(slot -> Matcher.quoteReplacement(slot(slot.group(1), region, dice)));
    }

    private String slot(String name, Region region, Dice dice) {
        return switch (name) {
            case "tel" -> Contacts.phone(region, dice);
            case "telx" -> Contacts.spokenPhone(region, dice);
            case "letras" -> Contacts.spokenPhone(region, dice);
            case "mail" -> Contacts.mail(dice);
            case "mailx" -> Contacts.spokenMail(region, dice);
            case "arroba" -> Contacts.handle(dice);
            case "web" -> Contacts.site(dice);
            default -> {
                List<String> words = new ArrayList<>();
                String country = region.country().toLowerCase(Locale.ROOT);
                for (String line : read("slots", region.lang())) {
                    int eq = line.indexOf('=');
                    String key = line.substring(0, eq);
                    if (key.equals(name) || key.equals(name + "." + country)) {
                        words.addAll(List.of(line.substring(eq + 1).split("\\|", -1)));
                    }
                }
                yield dice.pick(words);
            }
        };
    }

    private List<String> lines(String cell, Region region) {
        String mine = region.country().toLowerCase(Locale.ROOT) + ": ";
        return cells.computeIfAbsent(cell + "/" + region.country(), _ -> {
            List<String> lines = new ArrayList<>();
            for (String line : read(cell, region.lang())) {
                if (line.startsWith(mine)) {
                    lines.add(line.substring(mine.length()));
                    lines.add(line.substring(mine.length()));
                } else if (!COUNTRY.matcher(line).find()) {
                    lines.add(line);
                }
            }
            return lines;
        });
    }

    private final Map<String, List<String>> files = new HashMap<>();

    private List<String> read(String cell, String lang) {
        return files.computeIfAbsent("/lazo/trial/phrases/" + cell + "." + lang + ".txt", path -> {
            try (InputStream in = Phrases.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalArgumentException("no phrases in " + path);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
