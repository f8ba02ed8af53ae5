package lazo.team;

public record Key(long id) {
    public boolean maySendEvents() {
        return true;
    }
}
