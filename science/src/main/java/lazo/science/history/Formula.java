package lazo.science.history;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An expression in CEL over the columns of a row. Conditions that only compare columns with constants (joined by
 * {@code &&}) mean the same but are answered without CEL, which takes about a microsecond each time.
 */
final class Formula {

    private static final String QUOTED = "\"([^\"\\\\]*)\"|'([^'\\\\]*)'";
    private static final String COLUMN = "row(?:\\.(\\w+)|\\[(?:" + QUOTED + ")])";
    private static final Pattern MENTION =
            Pattern.compile("(has\\(\\s*)?" + COLUMN + "|(?:" + QUOTED + ")\\s+in\\s+row\\b");
    private static final Pattern COMPARISON = Pattern.compile(COLUMN + "\\s*(==|!=)\\s*(?:" + QUOTED + ")");
    private static final Pattern STARTS = Pattern.compile("(!?)" + COLUMN + "\\.startsWith\\((?:" + QUOTED + ")\\)");

    private final String source;
    private final @Nullable Predicate<Row> simple;
    private final CelRuntime.@Nullable Program program;

    private Formula(String source, @Nullable Predicate<Row> simple, CelRuntime.@Nullable Program program) {
        this.source = source;
        this.simple = simple;
        this.program = program;
    }

    /** @throws CelValidationException where it is not CEL */
    static Formula condition(String source) throws CelValidationException {
        Predicate<Row> simple = simple(source);
        return simple != null ? new Formula(source, simple, null) : compiled(source, true);
    }

    static Formula value(String source) throws CelValidationException {
        return compiled(source, false);
    }

    boolean holds(Row row) throws CelEvaluationException {
        return simple != null ? simple.test(row) : Boolean.TRUE.equals(result(row));
    }

    /** What it comes to, as a text. */
    String text(Row row) throws CelEvaluationException {
        Object result = result(row);
        if (result instanceof Double number) {
            return Double.isFinite(number) ? new BigDecimal(number.toString()).toPlainString() : number.toString();
        }
        return String.valueOf(result);
    }

    private @Nullable Object result(Row row) throws CelEvaluationException {
        return program == null ? simple != null && simple.test(row) : program.eval(Map.of("row", row));
    }

    /** The columns it needs, each with whether it can do without. */
    Map<String, Boolean> columns() {
        Map<String, Boolean> columns = new LinkedHashMap<>();
        Matcher mention = MENTION.matcher(source);
        while (mention.find()) {
            String name = firstOf(mention, 2, 3, 4, 5, 6);
            boolean optional = mention.group(1) != null || mention.group(5) != null || mention.group(6) != null;
            columns.merge(name, optional, Boolean::logicalOr);
        }
        return columns;
    }

    private static String firstOf(Matcher matcher, int... groups) {
        for (int group : groups) {
            String found = matcher.group(group);
            if (found != null) {
                return found;
            }
        }
        return "";
    }

    private static @Nullable Predicate<Row> simple(String source) {
        List<Predicate<Row>> parts = new ArrayList<>();
        for (String part : source.split("&&", -1)) {
            Matcher comparison = COMPARISON.matcher(part.strip());
            Matcher starts = STARTS.matcher(part.strip());
            if (comparison.matches()) {
                String column = firstOf(comparison, 1, 2, 3);
                boolean equal = "==".equals(comparison.group(4));
                String constant = firstOf(comparison, 5, 6);
                parts.add(row -> row.cell(column).equals(constant) == equal);
            } else if (starts.matches()) {
                boolean wanted = !"!".equals(starts.group(1));
                String column = firstOf(starts, 2, 3, 4);
                String constant = firstOf(starts, 5, 6);
                parts.add(row -> row.cell(column).startsWith(constant) == wanted);
            } else {
                return null;
            }
        }
        return row -> parts.stream().allMatch(part -> part.test(row));
    }

    // ---- CEL -------------------------------------------------------------------------------------------------------

    private static Formula compiled(String source, boolean condition) throws CelValidationException {
        CelAbstractSyntaxTree tree = Cel.COMPILER.compile(source).getAst();
        if (condition && !tree.getResultType().equals(SimpleType.BOOL)) {
            throw new CelValidationException(
                    tree.getSource(), List.of(CelIssue.formatError(1, 0, "a condition must be true or false")));
        }
        try {
            return new Formula(source, null, Cel.RUNTIME.createProgram(tree));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("A checked expression cannot be planned: " + source, e);
        }
    }

    /** Loaded only where an expression needs it. */
    private static final class Cel {

        private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addLibraries(CelExtensions.strings(), CelExtensions.math())
                .addVar("row", MapType.create(SimpleType.STRING, SimpleType.STRING))
                .addFunctionDeclarations(
                        CelFunctionDecl.newFunctionDeclaration(
                                "round",
                                CelOverloadDecl.newGlobalOverload(
                                        "round_double_int", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.INT)),
                        CelFunctionDecl.newFunctionDeclaration(
                                "number",
                                CelOverloadDecl.newGlobalOverload(
                                        "number_string_string",
                                        SimpleType.DOUBLE,
                                        SimpleType.STRING,
                                        SimpleType.STRING)),
                        CelFunctionDecl.newFunctionDeclaration(
                                "lower",
                                CelOverloadDecl.newGlobalOverload(
                                        "lower_string", SimpleType.STRING, SimpleType.STRING)))
                .build();

        private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder()
                .addLibraries(CelExtensions.strings(), CelExtensions.math())
                .addFunctionBindings(
                        CelFunctionBinding.from("round_double_int", Double.class, Long.class, Cel::round),
                        CelFunctionBinding.from("number_string_string", String.class, String.class, Cel::number),
                        CelFunctionBinding.from("lower_string", String.class, text -> text.toLowerCase(Locale.ROOT)))
                .build();

        private static Object round(Double value, Long places) throws CelEvaluationException {
            if (!Double.isFinite(value) || places < 0 || places > 12) {
                throw new CelEvaluationException(value + " cannot be rounded to " + places + " places");
            }
            return BigDecimal.valueOf(value)
                    .setScale(places.intValue(), RoundingMode.HALF_UP)
                    .doubleValue();
        }

        private static Object number(String text, String point) throws CelEvaluationException {
            String thousands = point.equals(",") ? "." : ",";
            String plain = text.strip().replace(thousands, "").replace(point, ".");
            try {
                return Double.valueOf(plain);
            } catch (NumberFormatException e) {
                throw new CelEvaluationException("\"" + text + "\" is not a number", e);
            }
        }
    }
}
