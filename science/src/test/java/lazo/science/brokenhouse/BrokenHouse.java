package lazo.science.brokenhouse;

/**
 * A house built badly on purpose: each class below here breaks one wall, so that {@code HouseTest} can see it fall.
 */
public final class BrokenHouse {
    private BrokenHouse() {}
}
