package dev.signet.cli.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Where a URL that somebody else has written may lead: not nearer to this machine than its writer is. Who can have a certificate
 * looked at, or answers for a URL in it, could else have this machine ask services that are meant for it alone.
 *
 * <p>A host with several addresses counts as the first of them, for itself and for what it sends on to, and only those as near are
 * tried in its place: a server in the net comes no nearer by giving its name an address of this machine as well.
 *
 * @param names who knows the addresses of hosts
 * @param throughProxy whether a proxy looks up the names of hosts, so that it says nothing what they are here
 */
record AddressRule(NameLookUp names, boolean throughProxy) {
    private static final List<InetAddress> LOOPBACK = loopback();

    /**
     * Returns where a URL leads.
     *
     * @param writer who has written it, with an article
     * @param nearest the nearest that it may be
     * @param time how long a look-up may take
     * @throws FetchException if it is nearer, is on this machine's link, or is not known in time
     */
    Destination admit(String writer, URI url, Reach nearest, Duration time) throws FetchException {
        Destination destination = find(url, time);
        Reach reach = destination.reach();
        if (reach == Reach.LINK) {
            throw refused(url, reach, "nothing is fetched from");
        }
        if (reach.isNearerThan(nearest)) {
            throw refused(url, reach, writer + " may not send");
        }
        return destination;
    }

    private static FetchException refused(URI url, Reach reach, String why) {
        return new FetchException(FetchException.Kind.REFUSED, url + " is " + reach + ", where " + why);
    }

    private Destination find(URI url, Duration time) throws FetchException {
        String host = url.getHost();
        if (host == null) {
            throw new FetchException("that is no URL of a server");
        }
        String name = host.toLowerCase(Locale.ROOT);
        if (throughProxy && !isLocal(name) && !NameLookUp.isAddress(name)) {
            return new Destination(url, List.of(), Reach.NET);
        }
        // RFC 6761 section 6.3: whatever a resolver says.
        List<InetAddress> all = isLocal(name) ? LOOPBACK : names.find(name, time);
        Reach reach = Reach.of(all.get(0));
        List<InetAddress> asNear =
                all.stream().filter(address -> Reach.of(address) == reach).toList();
        return new Destination(url, throughProxy ? List.of() : asNear, reach);
    }

    private static List<InetAddress> loopback() {
        try {
            byte[] longer = new byte[16];
            longer[15] = 1;
            return List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), InetAddress.getByAddress(longer));
        } catch (UnknownHostException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }

    private static boolean isLocal(String name) {
        String absolute = name.endsWith(".") ? name : name + ".";
        return absolute.equals("localhost.") || absolute.endsWith(".localhost.");
    }
}
