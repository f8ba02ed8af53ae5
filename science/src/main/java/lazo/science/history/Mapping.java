package lazo.science.history;

/** Says which column of a CSV becomes which field of which event. */
public final class Mapping {

    Mapping() {}
}
