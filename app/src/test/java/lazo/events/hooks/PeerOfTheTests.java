package lazo.events.hooks;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The peers of the tests live on this machine. */
@Component
@Primary
class PeerOfTheTests extends Peer {

    PeerOfTheTests() {
        super(true);
    }
}
