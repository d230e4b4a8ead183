package dev.sluice.streamstopology.state;

/** The format of each kind of value. */
public final class StateFormats {
    public static final StateFormat<SaleSnapshot> SALE = new SaleSnapshotFormat();
    public static final StateFormat<Offer> OFFER = new OfferFormat();
    public static final StateFormat<RequestState> REQUEST = new RequestStateFormat();

    private StateFormats() {}
}
