import Affairs
import Text
import Values

extension LedgerGap {
  /// What is lacking, in one sentence without its full stop: `划线和支架已过时限11天`.
  package func sentence(_ name: CardNaming) -> String {
    let language = name.language
    return switch kind {
    case .overdue(let what, let due, let days):
      language(
        "“\(short(what))”已过时限\(days)天（\(name.day(due))前）",
        "“\(short(what))” is \(plural(days, "day")) late (due \(name.day(due)))")
    case .notFedBack(let what, let to, let days):
      language(
        "“\(short(what))”办结\(days)天，未反馈",
        "“\(short(what))” is done for \(plural(days, "day")), and nobody was told")
        + (to.map { language("给\($0)", " (\($0))") } ?? "")
    case .noOwner(let what):
      language("“\(short(what))”无责任人", "nobody answers for “\(short(what))”")
    case .noDue(let what): language("“\(short(what))”无时限", "“\(short(what))” is due on no day")
    case .unclaimed: language("待认领", "nobody took it on")
    case .silent(let what, let days):
      language(
        "“\(short(what))”\(days)日无进展",
        "no progress of “\(short(what))” for \(plural(days, "day"))")
    case .notVisited(let days):
      language(
        "办结\(days)天，未回访", "done for \(plural(days, "day")), and nobody was asked")
    case .notPosted(let step): language("“\(step)”未公示", "“\(step)”: nothing was posted")
    case .objectionOpen(let count, let unanswered, let until):
      objections(language, count, unanswered)
        + (until.map {
          language("，公示\(name.day($0))已满", ", the notice was over on \(name.day($0))")
        } ?? "")
    case .consentDue(let party, let due):
      language("尚待\(party)书面同意", "the consent of \(party) in writing is awaited")
        + (due.map { language("（\(name.day($0))前）", " (due \(name.day($0)))") } ?? "")
    case .notExplained(let concern):
      language("不同意见“\(short(concern))”未解释", "the concern “\(short(concern))” isn't explained")
    case .trialOver(let until, let days):
      language(
        "试行期满已\(days)日，未评议（至\(name.day(until))）",
        "the trial is over for \(plural(days, "day")) (\(name.day(until))) without an appraisal")
    case .adoptionExpires(let until, let days):
      language(
        "认养还有\(days)日到期（\(name.day(until))）",
        "the adoption ends in \(plural(days, "day")) (\(name.day(until)))")
    case .adoptionOver(let until):
      language(
        "认养\(name.day(until))已到期，未续签也未结束",
        "the adoption was over on \(name.day(until)), neither renewed nor ended")
    case .adoptedTwice(let pledges): adoptedTwice(pledges, language)
    case .plaqueMissing: language("待挂牌", "the plaque is still to come")
    case .pledgeUnkept(let kind, let what, let to, let until):
      unkept(
        name,
        (to.map { language("对\($0)的承诺", "what was promised to \($0): ") } ?? "")
          + (what.map { "“\(short($0))”" } ?? kind.name(in: language)), until)
    case .voucherMissing(let item, let worth):
      language(
        "支出“\(short(item))”\(language.amount(worth))无凭证",
        "no voucher for “\(short(item))”, \(language.amount(worth))")
    case .accountsUnpublished(let quarter):
      language(
        "\(quarter.year)年第\(quarter.number)季度收支未公布",
        "the accounts of quarter \(quarter.number) of \(quarter.year) aren't published")
    case .stepIncomplete(let step, let lacked, let reason):
      incomplete(name, step, lacked, reason)
    case .basisChanged(let basis): changed(basis, language)
    case .conflict(let conflict):
      language(
        "两台电脑都改过（\(entries(conflict, language))）",
        "two computers changed it (\(entries(conflict, language)))")
    case .numberTwice(let number, let numbering, let bearers):
      language(
        "\(numbering.name(in: language))“\(number)”重复：\(language.list(bearers))",
        "\(numbering.name(in: language)) “\(number)” is borne twice: \(language.list(bearers))")
    }
  }

  /// What isn't answered isn't settled either; the other way round it may be.
  private func objections(_ language: Language, _ open: Int, _ unanswered: Int) -> String {
    if open == unanswered {
      return language("\(open)件异议未答复", "objections unanswered: \(open)")
    }
    return language("\(open)件异议未了结", "objections unsettled: \(open)")
      + (unanswered == 0
        ? "" : language("，其中\(unanswered)件未答复", ", \(unanswered) of them unanswered"))
  }

  private func unkept(_ name: CardNaming, _ what: String, _ until: Day?) -> String {
    guard let until else { return name.language("\(what)未兑现", "\(what) isn't kept") }
    return name.language(
      "\(what)\(name.day(until))到期未兑现", "\(what) was due on \(name.day(until)) and isn't kept")
  }

  private func incomplete(
    _ name: CardNaming, _ step: String, _ lacked: [String], _ reason: String?
  ) -> String {
    guard let reason else {
      return name.language("“\(step)”未办，后面的已经办了", "“\(step)” isn't done, and later steps are")
    }
    return name.language(
      "“\(step)”材料不全办结，理由：\(short(reason, 60))",
      "“\(step)” passed incomplete, because: \(short(reason, 60))")
  }

  /// `“达到比例”所依据的会议记录20240327-2a05第25条后来改了，须重新核对`.
  private func changed(_ basis: ChangedBasis, _ language: Language) -> String {
    let evidence = basis.evidence
    let place =
      evidence.entry.map { language("台账\($0)", "entry \($0) of the ledger") }
      ?? language(
        "会议记录\(evidence.session ?? "")第\(evidence.n ?? 0)条",
        "entry \(evidence.n ?? 0) of meeting \(evidence.session ?? "")")
    let now =
      switch basis.change {
      case .gone: language("现在不在这里", "isn't here any more")
      case .struckOut: language("后来隐去了", "was struck out")
      case .retracted: language("后来撤销了", "was taken back since")
      case .ended(let how):
        language("后来\(how.name(in: language))", "ended since (\(how.name(in: language)))")
      case .altered, .verdict: language("后来改了", "was changed since")
      }
    return language(
      "“\(basis.step)”所依据的\(place)\(now)，须重新核对",
      "“\(basis.step)” rests on \(place), which \(now); look into it again")
  }

  private func adoptedTwice(_ pledges: [CardID], _ language: Language) -> String {
    let which = language.list(pledges.map(\.text))
    return language(
      "同一期限有\(pledges.count)份认养，都没有写明共同认养（\(which)）",
      "adopted \(pledges.count) times in one term, and not said to be shared (\(which))")
  }

  private func entries(_ conflict: Conflict, _ language: Language) -> String {
    language.list(conflict.entries.map(\.description))
  }
}

extension LedgerGap.Numbering {
  package func name(in language: Language) -> String {
    switch self {
    case .document: language("文号", "the document number")
    case .meeting: language("会议次数", "the meeting's number")
    case .site: language("点位编号", "the site's number")
    }
  }
}
