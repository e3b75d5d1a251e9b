import Affairs
import Deliberation
import Text
import Values

extension Lack {
  /// What is missing, as a part of a sentence: `102书面异议未了结`, `产权单位书面同意未交`, `签约0/9`.
  package func words(_ name: CardNaming) -> String {
    LackWording(name: name, need: need).words(of: missing)
  }
}

/// Says what is missing of a need, each thing as a part of a sentence.
private struct LackWording {
  let name: CardNaming
  let need: Need

  var language: Language { name.language }

  func words(of missing: Missing) -> String {
    switch missing {
    case .heads(let heard, let needed):
      return language("意见\(heard)/\(needed)人次", "opinions \(heard)/\(needed)")
    case .answers(let waiting, let heads, let all):
      return language(
        "\(heads)/\(all)人次的意见待答复（\(some(waiting))）",
        "\(heads) of \(all) \(heads == 1 ? "waits" : "wait") for an answer (\(some(waiting)))")
    case .slipsOut(let out, nil):
      return language(
        "征询单发了\(out)份，涉及户数没有填写",
        "\(plural(out, "slip")) handed out, and how many households isn't said")
    case .slipsOut(let out, let all?):
      return language("征询单发了\(out)/\(all)份", "slips handed out \(out)/\(all)")
    case .slipsIn(let back, let out, let share):
      return language(
        "征询单收回\(back)/\(out)份，应\(language.share(.atLeast, share))",
        "slips returned \(back)/\(out), \(language.share(.atLeast, share)) asked")

    case .study: return language("党组织研究情况未记", "what the party organisation made of it")
    case .competence(isUnsure: false):
      return language("是否属于业主共同决定事项未判断", "nobody said whose matter it is to decide")
    case .competence(isUnsure: true):
      return language("是否属于业主共同决定事项拿不准", "nobody was sure whose matter it is to decide")
    case .ownersVote:
      return language(
        "须先由业主按户书面表决（《民法典》第二百七十八条）",
        "a vote of the owners in writing (Civil Code, article 278)")
    case .meeting: return language("没有\(need.words(in: language))", need.words(in: language))
    case .verdict(let kind, _, _, let failing): return verdict(kind, failing)
    case .count: return language("计票未核对", "the count isn't checked")
    case .announcement: return language("表决结果未宣布", "the result isn't announced")
    case .tooEarly(nil, let from):
      return language("最早\(name.day(from))可办", "not before \(name.day(from))")
    case .tooEarly(let session?, let from):
      return language(
        "会议\(session)开得太早，最早\(name.day(from))",
        "the meeting \(session) opened too early, not before \(name.day(from))")
    case .posting: return language("没有张贴日，算不出日期", "no day of posting to count from")
    case .consent(let unit, let answer): return consent(unit, answer)

    case .notice: return language("未公示", "no notice was posted")
    case .noticeTooShort(let until, let asked):
      return language(
        "公示只到\(name.day(until))，应到\(name.day(asked))",
        "the notice ends on \(name.day(until)), \(name.day(asked)) asked")
    case .noticeTakenDown(let day, let until):
      return language(
        "公示\(name.day(day))已撤下，应到\(name.day(until))",
        "the notice was taken down on \(name.day(day)), before \(name.day(until))")
    case .noticeRuns(let until):
      let days = name.today.days(until: until)
      let left = days > 0 ? language("（还有\(days)天）", " (\(plural(days, "day")) left)") : ""
      return language("公示期至\(name.day(until))", "the notice runs to \(name.day(until))") + left
    case .objections(let open, _, let how): return objections(open, how)
    case .yearNotEntered(let year):
      return language("\(year)年的放假安排未录入", "the holidays of \(year) aren't entered")

    case .pledges(let there, let needed, _, let by):
      let kind = pledgeKind.name(in: language)
      let who = by.isEmpty ? "" : language("（\(some(by))）", " (\(some(by)))")
      return language("\(kind)\(there)/\(needed)\(who)", "\(kind) \(there)/\(needed)\(who)")
    case .papers(let names):
      return language("\(names.joined(separator: "、"))未交", language.list(names))
    case .budget: return language("预算和所需未填写", "neither a budget nor what it takes is said")
    case .money(let short):
      return language("资金尚缺\(language.amount(short))", "\(language.amount(short)) short")
    case .want(let want, nil): return language("\(want.what)未落实", "nothing of \(want.what)")
    case .want(let want, let shortfall?):
      return language(
        "\(want.what)\(shortfall.sentence(language))",
        "\(want.what): \(shortfall.sentence(language))")

    case .noTasks: return language("没有分工", "no task")
    case .unassigned(let tasks, let all):
      return language(
        "\(tasks.count)/\(all)项任务没有责任人或时限（\(some(tasks))）",
        "\(tasks.count) of \(plural(all, "task")) \(tasks.count == 1 ? "lacks" : "lack") who or by when"
          + " (\(some(tasks)))")
    case .undone(let tasks, let all):
      return language(
        "\(tasks.count)/\(all)项任务未办结（\(some(tasks))）",
        "\(tasks.count) of \(plural(all, "task")) \(tasks.count == 1 ? "isn't" : "aren't") done"
          + " (\(some(tasks)))")
    case .note(let kind):
      let kind = kind.name(in: language)
      return language("没有“\(kind)”的办理记录", "no note of \(kind)")
    case .site(let sites, let what): return site(sites, what)
    case .party(let kind):
      let kind = kind.name(in: language)
      return language("没有登记\(kind)", "no \(kind) is entered")
    case .children(let matters, let all, let step):
      return matters.isEmpty
        ? language("没有所属事项", "no matter lies within it")
        : language(
          "\(matters.count)/\(all)件所属事项没有办完“\(step)”（\(some(matters))）",
          "\(matters.count) of \(plural(all, "matter")) within"
            + " \(matters.count == 1 ? "hasn't" : "haven't") passed “\(step)” (\(some(matters)))")
    case .word: return language("经办人确认", "somebody's word for it")
    case .oneOf(let ways):
      return either(ways.map { $0.map(words).joined(separator: language("和", " and ")) })
    }
  }

  /// One of them would do: 没有甲，也没有乙 where neither is there.
  private func either(_ ways: [String]) -> String {
    let nothing = "没有"
    guard language == .chinese, ways.count > 1, ways.allSatisfy({ $0.hasPrefix(nothing) }) else {
      return ways.joined(separator: language("，或者", ", or "))
    }
    return ways.joined(separator: "，也")
  }

  private func verdict(_ kind: Verdict.Kind, _ failing: [Verdict.Test]) -> String {
    let word = VerdictWording.word(of: kind, in: language)
    let short = failing.map { test in
      language.measured(test.test, test.measure, group: test.group, choice: test.choice)
        + language("差\(language.amount(test.short))", " \(language.amount(test.short)) short")
    }
    return short.isEmpty
      ? language("表决\(word)", "the vote: \(word)")
      : language(
        "表决\(word)（\(language.list(short))）", "the vote: \(word) (\(language.list(short)))")
  }

  private func consent(_ unit: String, _ answer: ConcurrenceRecord.Answer?) -> String {
    switch answer {
    case .refused?: language("\(unit)不同意", "\(unit) refused")
    case .word?:
      language("\(unit)只口头同意，书面同意未交", "\(unit) agreed by word, not in writing yet")
    default: language("\(unit)书面同意未交", "the written consent of \(unit)")
    }
  }

  /// `102书面异议未了结` where it is known whose it is.
  private func objections(_ open: [ObjectionMark], _ how: Need.Notice.Objections) -> String {
    let state =
      switch how {
      case .none: language("未了结", "unsettled")
      case .answered: language("未答复", "unanswered")
      }
    let known = open.compactMap { name.objection($0) }
    guard known.count == open.count else {
      return language("\(open.count)件异议\(state)", "objections \(state): \(open.count)")
    }
    return language(
      "\(language.list(known))\(state)", "\(language.list(known)) \(state)")
  }

  private func site(_ sites: [CardID], _ what: Need.Site) -> String {
    guard !sites.isEmpty else { return language("没有写点位", "no site is named") }
    return switch what {
    case .state(let state):
      language(
        "\(some(sites))还没有到“\(state.rawValue)”",
        "\(some(sites)) not yet \(state.name(in: language))")
    case .used: language("\(some(sites))还没有用途", "no use of \(some(sites))")
    }
  }

  private var pledgeKind: PledgeKind {
    for case .pledges(let pledges) in need.alternatives { return pledges.kind }
    return .other
  }

  // MARK: - The first of many

  private func some(_ ids: [CardID]) -> String { some(ids.map { name($0) }) }
  private func some(_ targets: [Target]) -> String { some(targets.map { name($0) }) }

  private func some(_ pledgers: [Pledge.Pledger]) -> String {
    some(
      pledgers.map { pledger in
        switch pledger {
        case .party(let id): name.called(id)
        case .dwelling(let room, _): room
        }
      })
  }

  private func some(_ names: [String]) -> String {
    let shown = language.list(Array(names.prefix(3)))
    return names.count > 3
      ? language("\(shown)等", "\(shown) and others") : shown
  }
}
