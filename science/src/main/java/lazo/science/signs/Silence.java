package lazo.science.signs;

import lazo.science.buying.BgNbd;

/**
 * When somebody without a contract has left without a word. Definitions: {@code docs/reference/churn.md}.
 *
 * <p>The same rule is asked of every silence, as it was when it ended or as it is now, so that who was thought gone and
 * came back counts as somebody who returned.
 */
public sealed interface Silence {

    /** Where neither the company nor its customers say more. */
    Silence USUAL = new Usual();

    /** Whether a silence since {@link Life#last} that lasts until {@code at} is an end. */
    boolean isEnd(Life life, long at);

    /** {@value #DAYS_WITHOUT_MORE} days, and three times the longest silence they have come back from. */
    record Usual() implements Silence {
        private static final long LONGER_THAN_EVER = 3;

        @Override
        public boolean isEnd(Life life, long at) {
            return at - life.last() > Math.max(DAYS_WITHOUT_MORE * Window.DAY, LONGER_THAN_EVER * life.longest());
        }
    }

    /** The company's own number of days. */
    record Days(int days) implements Silence {
        @Override
        public boolean isEnd(Life life, long at) {
            return at - life.last() > days * Window.DAY;
        }
    }

    /**
     * The chance that they are still there, by a BG/NBD fitted to the weeks in which the company's own customers did
     * something, is below {@link #GONE_BELOW}; never before {@value #PATIENCE} days. Of who came in one week only the
     * model says that they are there for ever, so for them {@value #DAYS_WITHOUT_MORE} days hold.
     *
     * @param customers it was fitted to
     */
    record Alive(BgNbd model, long customers) implements Silence {
        @Override
        public boolean isEnd(Life life, long at) {
            long silent = at - life.last();
            if (life.weeks() == 0) {
                return silent > DAYS_WITHOUT_MORE * Window.DAY;
            }
            return silent > PATIENCE * Window.DAY && model.probabilityAlive(life.history(at)) < GONE_BELOW;
        }
    }

    /** A chance to be still there from which on somebody counts as gone. */
    double GONE_BELOW = 0.05;

    /** However often somebody comes, a month away is a holiday. */
    int PATIENCE = 30;

    int DAYS_WITHOUT_MORE = 90;
}
