import Office

/// What other pages open of an owners' vote.
enum SlipForms {
  static func open(in context: Context) -> RequestScreen {
    RequestScreen(OwnersVoteOffers.opening(at: context.desk), in: context)
  }
}
