package lazo.example;

/**
 * One customer of Asamblea.
 *
 * @param id their user id
 * @param community what they administer or, for a professional, what they work as
 * @param name what they are called: their own, or that of the community and its quarter
 * @param plan name of the plan
 * @param monthly price of the plan by month, in dollars
 * @param annual whether they pay for a year at once
 * @param joined day on which they came, counted from the first day told; negative for those who were there before
 * @param left day on which they leave; {@link Integer#MAX_VALUE} for those who stay
 */
record Person(
        int number,
        String id,
        Archetype archetype,
        Place place,
        boolean professional,
        String firstName,
        String lastName,
        String community,
        String name,
        String plan,
        double monthly,
        boolean annual,
        int joined,
        int left) {

    boolean isHereOn(int day) {
        return day >= joined && day < left;
    }

    boolean stays() {
        return left == Integer.MAX_VALUE;
    }
}
