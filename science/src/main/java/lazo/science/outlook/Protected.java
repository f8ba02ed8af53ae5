package lazo.science.outlook;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Columns that say what somebody is and not what happened: sex, age, origin, faith, health, family. No forecast is made
 * from them. Told by their names, in English, Spanish and Portuguese; what hides under another name has to be left out
 * by hand.
 */
public final class Protected {

    private static final Pattern PARTS = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^\\p{L}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private static final Set<String> WORDS = Set.of(
            // sex
            "sex",
            "gender",
            "male",
            "female",
            "sexo",
            "genero",
            "pronoun",
            "pronouns",
            "pronombre",
            "pronome",
            "orientation",
            "orientacion",
            "orientacao",
            // age
            "age",
            "ages",
            "birth",
            "birthday",
            "birthdate",
            "dob",
            "senior",
            "elderly",
            "edad",
            "nacimiento",
            "idade",
            "nascimento",
            "idoso",
            "anciano",
            "jubilado",
            // origin
            "race",
            "ethnicity",
            "ethnic",
            "nationality",
            "color",
            "raza",
            "etnia",
            "nacionalidad",
            "raca",
            "nacionalidade",
            "indigenous",
            "indigena",
            // faith and conviction
            "religion",
            "faith",
            "religiao",
            "politics",
            "party",
            "union",
            "sindicato",
            // health
            "health",
            "disability",
            "disabled",
            "pregnant",
            "pregnancy",
            "salud",
            "discapacidad",
            "embarazo",
            "saude",
            "deficiencia",
            "gravidez",
            // family
            "marital",
            "married",
            "spouse",
            "partner",
            "dependents",
            "children",
            "civil",
            "pareja",
            "hijos",
            "casado",
            "conyuge",
            "parceiro",
            "filhos",
            "conjuge",
            "dependientes",
            "dependentes");

    private Protected() {}

    /** Whether a column of this name is left out. */
    public static boolean is(String column) {
        for (String part : PARTS.split(column, -1)) {
            String plain = ACCENTS.matcher(Normalizer.normalize(part, Normalizer.Form.NFD))
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT);
            if (WORDS.contains(plain)) {
                return true;
            }
        }
        return false;
    }

    /** Those of these columns that are left out, in their order. */
    public static List<String> among(List<String> columns) {
        return columns.stream().filter(Protected::is).toList();
    }
}
