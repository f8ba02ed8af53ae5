package lazo.cli.fit;

import lazo.science.buying.Fitted;
import lazo.science.buying.Histories;
import lazo.science.buying.ParetoNbd;
import picocli.CommandLine.Command;

/** {@code lazo fit pareto-nbd}: repeat purchases of customers who may leave at any moment. */
@Command(
        name = "pareto-nbd",
        description = {"Repeat purchases of customers who may leave at any moment (Pareto/NBD).", ""},
        footer = {
            "",
            "Examples:",
            "  lazo fit pareto-nbd --data customers.csv --frequency x --recency t_x --age T",
            "  lazo fit pareto-nbd --data customers.csv --frequency x --recency t_x --age T"
                    + " --customer 2,30.43,38.86 --horizon 39"
        })
final class ParetoNbdCommand extends RepeatBuyingCommand {

    @Override
    String title() {
        return "Pareto/NBD";
    }

    @Override
    Fitted<ParetoNbd> fit(Histories histories) {
        return ParetoNbd.fit(histories);
    }
}
