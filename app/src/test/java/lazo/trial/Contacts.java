package lazo.trial;

import java.util.List;
import java.util.stream.Collectors;

/** Ways to be reached, as people smuggle them into messages. */
final class Contacts {
    private static final List<String> NAMES = List.of(
            "beto.reformas", "donaluz", "pinturasgil", "jairo_obras", "construtorpaulo", "mari.hogar", "tito.gas");
    private static final List<String> ES =
            List.of("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve");
    private static final List<String> PT =
            List.of("zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove");
    private static final List<String> EN =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private Contacts() {}

    static String phone(Region region, Dice dice) {
        String digits = digits(region, dice);
        return switch (dice.between(0, 3)) {
            case 0 -> digits;
            case 1 -> digits.substring(0, 2) + " " + digits.substring(2, 6) + " " + digits.substring(6);
            case 2 -> digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6);
            default -> prefix(region) + " " + digits;
        };
    }

    static String spokenPhone(Region region, Dice dice) {
        List<String> words = region.lang().equals("es") ? ES : region.lang().equals("pt") ? PT : EN;
        return digits(region, dice)
                .chars()
                .mapToObj(digit -> words.get(digit - '0'))
                .collect(Collectors.joining(" "));
    }

    static String mail(Dice dice) {
        return dice.pick(NAMES) + dice.between(1, 99) + "@"
                + dice.pick(List.of("gmail.com", "hotmail.com", "outlook.com"));
    }

    static String spokenMail(Region region, Dice dice) {
        String at = region.lang().equals("en") ? " at " : " arroba ";
        String dot = region.lang().equals("es") ? " punto " : region.lang().equals("pt") ? " ponto " : " dot ";
        return dice.pick(NAMES).replaceAll("[._]", "") + at + "gmail" + dot + "com";
    }

    static String handle(Dice dice) {
        return "@" + dice.pick(NAMES) + dice.between(1, 99);
    }

    static String site(Dice dice) {
        return "www." + dice.pick(NAMES).replaceAll("[._]", "") + ".com";
    }

    private static String digits(Region region, Dice dice) {
        return switch (region.country()) {
            case "BR" -> dice.pick(List.of("11", "21", "81")) + "9" + dice.between(80000000, 99999999);
            case "AR" -> "11" + dice.between(30000000, 69999999);
            case "US" -> dice.pick(List.of("512", "305", "713")) + "4" + dice.between(100000, 999999);
            default -> dice.pick(List.of("55", "33", "81")) + dice.between(20000000, 89999999);
        };
    }

    private static String prefix(Region region) {
        return switch (region.country()) {
            case "BR" -> "+55";
            case "AR" -> "+54 9";
            case "US" -> "+1";
            default -> "+52";
        };
    }
}
