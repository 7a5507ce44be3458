package dev.signet.cli.openssl.tls;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;

/** A port of UDP, which serves one client after the other. */
final class DatagramListening extends Listening {
    private final DatagramChannel channel;
    private final boolean told;
    private final int mtu;

    /**
     * Takes over a channel.
     *
     * @param told whether the address is to be told
     * @param mtu the link's MTU; 0 for the usual one
     */
    DatagramListening(DatagramChannel channel, boolean told, int mtu) {
        this.channel = channel;
        this.told = told;
        this.mtu = mtu;
    }

    @Override
    Link accept() throws IOException {
        return new DatagramLink(channel, true, mtu);
    }

    @Override
    String address() {
        return told
                ? text(new InetSocketAddress(
                        channel.socket().getLocalAddress(), channel.socket().getLocalPort()))
                : "";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
