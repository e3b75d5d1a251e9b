import Deliberation
import Text

/// What a reader must know of slips that somebody else signed for the owner: which they are, until when
/// the written proxy may come and what the result is with and without it (待补委托书).
struct SlipsOfOthersWording {
  private let vote: Vote
  private let slips: SlipsOfOthers
  private let language: Language
  /// Whether everybody reads it, who is told neither the dwelling nor who signed.
  private let isForEverybody: Bool
  /// How the names or plans of the choice read.
  private let options: OptionWording

  /// Nil where there are no such slips.
  init?(
    _ vote: Vote, in session: Session, _ language: Language, isForEverybody: Bool,
    options: OptionWording
  ) {
    guard let slips = session.slipsOfOthers(in: vote) else { return nil }
    self.vote = vote
    self.slips = slips
    self.language = language
    self.isForEverybody = isForEverybody
    self.options = options
  }

  /// A sentence or more for those that waited at the announcement, one for those that were void.
  var sentences: [String] {
    var sentences: [String] = []
    if !slips.awaiting.isEmpty {
      sentences.append(
        language(
          "宣布时待补委托书的表决票：\(which(slips.awaiting))。\(fate)\(result)",
          " Waiting for the owner's written proxy when this was announced: "
            + "\(which(slips.awaiting)). \(fate)\(result)"))
    }
    if !slips.void.isEmpty {
      sentences.append(
        language(
          "非业主签名、没有书面委托的表决票：\(which(slips.void))，无效\(articles)。",
          " Signed by others without a written proxy and invalid: \(which(slips.void))."))
    }
    return sentences
  }

  /// `402签名人居民甲（子女）`; `1户，由业主以外的人签名` for everybody.
  private func which(_ slips: [Ballot]) -> String {
    let rooms = Set(slips.map(\.room)).count
    if isForEverybody {
      return language("\(rooms)户，由业主以外的人签名", "\(rooms) dwellings, signed by others than owners")
    }
    return language.list(slips.compactMap { $0.signature(in: language) })
  }

  private var articles: String { language("（《民法典》第一百六十五条、第一百七十一条）", "") }

  /// Until when the proxy may come, and what the slip is without it.
  private var fate: String {
    guard let last = vote.lastDay else {
      return language(
        "没有定截止日；补来书面委托书的计入，补不来的没有书面委托，无效\(articles)。",
        "No last day was set: with the proxy they count, without it they are invalid.")
    }
    let day = language.fullDay(last)
    return slips.isOver
      ? language(
        "截止日\(day)已过，没有登记补来书面委托书，无效\(articles)。",
        "The last day, \(day), has passed and no proxy was entered: they are invalid.")
      : language(
        "书面委托书\(day)以前（含当日）可以补来：补来的计入，补不来的没有书面委托，无效\(articles)。",
        "The proxy may come until \(day): with it they count, without it they are invalid.")
  }

  /// What it comes to with and without them; nothing where nobody has reckoned it.
  private var result: String {
    guard let verdict = vote.verdict, verdict.kind != .inconsistent else { return "" }
    var words = VerdictWording(verdict, under: vote.opening.rule, in: language)
    words.option = { [options] in options($0) }
    let readings = verdict.readings.filter { $0.proxies != nil }
    if !readings.isEmpty {
      let told =
        slips.isOver ? readings.filter { $0.proxies == Verdict.AwaitedReading.none } : readings
      return told.map { language("", " ") + words.reading($0) }.joined()
    }
    // A corrected count was made of other slips.
    guard verdict.awaited != nil || vote.corrections.isEmpty, !verdict.missing.contains(.proxies),
      !slips.isOver
    else { return "" }
    var same = VerdictWording.word(of: verdict.kind, in: language)
    if !verdict.elected.isEmpty {
      same += language("：", ": ") + language.list(verdict.elected.map { options($0) })
    }
    return language(
      "补来或补不来，结论都是：\(same)。", " Whether they come or not, the result is the same: \(same).")
  }
}
