package dev.signet.cli.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a URL that somebody else has written may lead: not nearer to this machine than its writer is. Who can have a certificate
 * looked at, or answers for a URL in it, could else have this machine ask services that are meant for it alone.
 *
 * <p>Of a host with several addresses, the one that is connected to counts, for itself and for what it sends on to: a server in the
 * net comes no nearer by giving its name an address of this machine as well.
 *
 * @param names who knows the addresses of hosts
 * @param throughProxy whether a proxy looks up the names of hosts, so that it says nothing what they are here
 */
record AddressRule(NameLookUp names, boolean throughProxy) {
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
            return new Destination(url, Optional.empty(), Reach.NET);
        }
        // RFC 6761 section 6.3: whatever a resolver says.
        InetAddress address = isLocal(name) ? InetAddress.getLoopbackAddress() : names.find(name, time);
        return new Destination(url, throughProxy ? Optional.empty() : Optional.of(address), Reach.of(address));
    }

    private static boolean isLocal(String name) {
        String absolute = name.endsWith(".") ? name : name + ".";
        return absolute.equals("localhost.") || absolute.endsWith(".localhost.");
    }
}
