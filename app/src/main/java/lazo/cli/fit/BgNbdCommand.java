package lazo.cli.fit;

import lazo.science.buying.BgNbd;
import lazo.science.buying.Fitted;
import lazo.science.buying.Histories;
import picocli.CommandLine.Command;

/** {@code lazo fit bg-nbd}: repeat purchases of customers who may leave after any of them. */
@Command(
        name = "bg-nbd",
        description = {"Repeat purchases of customers who may leave after any of them (BG/NBD).", ""},
        footer = {
            "",
            "Examples:",
            "  lazo fit bg-nbd --data customers.csv --frequency x --recency t_x --age T",
            "  lazo fit bg-nbd --data customers.csv --frequency x --recency t_x --age T"
                    + " --customer 2,30.43,38.86 --horizon 39"
        })
final class BgNbdCommand extends RepeatBuyingCommand {

    @Override
    String title() {
        return "BG/NBD";
    }

    @Override
    Fitted<BgNbd> fit(Histories histories) {
        return BgNbd.fit(histories);
    }
}
