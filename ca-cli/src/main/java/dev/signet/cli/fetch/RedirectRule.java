package dev.signet.cli.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a server may send on to: not to this machine or its link, where services listen that trust whoever can reach them, such as
 * the metadata of a cloud at 169.254.169.254; unless the URL that was asked for was there already.
 *
 * @param throughProxy whether a proxy looks up the names of hosts, so that it says nothing what they are here
 */
record RedirectRule(boolean throughProxy) {
    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|[0-9.]+");

    /**
     * Refuses a target that is nearer than what was asked for.
     *
     * @throws FetchException if it is
     */
    void check(URI asked, URI target) throws FetchException {
        if (isNear(target) && !isNear(asked)) {
            throw new FetchException(
                    "it is said to be at " + target + ", on this machine or its link, which is not followed");
        }
    }

    private boolean isNear(URI url) {
        String host = url.getHost();
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return true;
        }
        if (throughProxy && !ADDRESS.matcher(name).matches()) {
            return false;
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(RedirectRule::isNear);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static boolean isNear(InetAddress address) {
        return address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isAnyLocalAddress();
    }
}
