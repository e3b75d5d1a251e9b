import Deliberation
import Sentences
import Text
import Values

/// 表决票 of the round that runs: one a dwelling, with a counterfoil (存根). A dwelling whose slip of the round
/// before stands may still answer anew, so it has one too.
struct BallotPaper: Paper {
  let code = "ballot"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.docx]
  let isBefore = false
  let isOfWrittenVote = true
  let needs: [Need] = [.roundRunning, .confirmedRecovery, .confirmedCopy]
  let filing: Filing? = nil
  let isDraft = false

  func name(in language: Language) -> String { language("表决票", "ballot slips") }
  func document(of proceedings: Proceedings) -> Document { proceedings.ballotPaper }
}

extension DocumentKind {
  package static let ballot = DocumentKind(BallotPaper())
}

extension Need {
  /// Owners may still answer.
  fileprivate static let roundRunning = Need(code: "roundRunning") {
    $0.runningRound != nil
  } sentence: { paper, language, reader in
    language(
      "没有正在进行的按户表决\(reader.member("openVote", in: language))，不出\(paper)：还没有开始，或者已经截止。",
      "No vote by dwelling is running\(reader.member("openVote", in: language)): it hasn't begun or is closed, "
        + "so there is no \(paper).")
  }
}

extension Proceedings {
  /// The round in which slips may still be handed in; one without days until it is counted.
  fileprivate var runningRound: Vote? {
    ownersRounds.last.flatMap { vote in
      vote.closed == nil && vote.tally == nil && session.owners(of: vote) != nil ? vote : nil
    }
  }

  fileprivate var ballotPaper: Document {
    guard let vote = runningRound, let roll = session.owners(of: vote) else {
      return Document(kind: .ballot, audience: audience, title: ["表决票"], blocks: [])
    }
    let homes = roll.dwellings.filter { !$0.kind.isParking }
    let texts = textOnBallot(vote)
    var blocks: [Block] = []
    for (place, dwelling) in homes.enumerated() {
      if place > 0 { blocks.append(.blank) }
      blocks += slip(of: dwelling, numbered: place + 1, texts.shown, in: vote)
    }
    return Document(
      kind: .ballot, audience: audience, title: ["\(about(vote))", "表决票"],
      blocks: blocks + texts.annex)
  }

  /// 方案全文, or that it is enclosed where it is long.
  private func textOnBallot(_ vote: Vote) -> (shown: [String], annex: [Block]) {
    guard let (motion, version) = session.text(of: vote), let issue = issue(of: vote) else {
      return ([], [])
    }
    let texts = VotedTexts([VotedText(version, of: motion, on: issue.id, in: self)])
    return (texts.paragraphs(of: issue), texts.annexes)
  }

  private func slip(
    of dwelling: Dwelling, numbered number: Int, _ text: [String], in vote: Vote
  ) -> [Block] {
    let owners = dwelling.owners.joined(separator: "、")
    let mark = "第\(vote.opening.round)次—\(number)"
    let fields: [Block.Field] = [
      .init("编号", mark), .init("房号", dwelling.room), .init("业主", owners),
      .init("专有部分面积", "\(dwelling.area)平方米"),
    ]
    var blocks: [Block] = [.fields(fields), .line("表决事项：\(sentence(about(vote)))")]
    blocks += text.map { .paragraph($0) }
    blocks.append(.line("表决意见（只选一项，在□内打√）："))
    blocks.append(.line(choices(in: vote).map { "□\($0)" }.joined(separator: "　")))
    blocks += notes(on: vote).map { .small($0) }
    blocks += [
      .fields([
        .init("业主（代理人）签名", "____________"), .init("日期", "____年__月__日"),
      ]),
      .line("——————————存根——————————"), .fields(fields),
      .fields([.init("送达时间", "____________"), .init("送达人", "________"), .init("签收", "________")]),
    ]
    return blocks
  }

  /// 按多数意见计 is offered by its clause alone.
  private func choices(in vote: Vote) -> [String] {
    let follows = policies(of: vote).unreturned.map {
      $0.choice == .majority && !$0.clause.trimmed.isEmpty
    }
    return ["同意", "反对", "弃权"] + (follows == true ? ["按多数意见计"] : [])
  }

  private func policies(of vote: Vote) -> Policies {
    vote.opening.rule.policies.completed(by: details.clauses)
  }

  /// How to fill it in, what is void, what comes of silence, until when and where to.
  private func notes(on vote: Vote) -> [String] {
    let words = wording(
      Verdict(rule: "", kind: .undecidable, way: .slips, counts: Counts()), vote)
    let policies = policies(of: vote)
    let until =
      vote.period.map { "\($0.until.official)（含当日）" } ?? "____年__月__日"
    let unreturned = Policies(unreturned: policies.unreturned)
    let silence =
      policies.unreturned == nil
      ? ["未交回的，不计入参与表决。"] : words.clauses(unreturned).map { free($0) }
    return ["示范：同意的，写作“☑同意”，其余各项不作标记。", "无效票的情形：______________（依据条款：______________）。"]
      + silence + ["截止时间：\(until)。交回处：\(convener)。"]
  }
}
