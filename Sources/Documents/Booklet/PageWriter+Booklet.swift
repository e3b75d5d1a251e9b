import Affairs
import Sentences
import Text

extension PageWriter {
  /// The sheet of a chapter.
  func sheet(of chapter: BookletChapter, in booklet: Booklet) -> HTMLText {
    let body: [HTMLText] =
      switch chapter {
      case .history: history(booklet)
      case .issues: issues(booklet)
      case .map: booklet.map.map { map($0) } ?? []
      case .adoptions: adoptions(booklet)
      case .services: file.ledger.defined.services.map(service)
      case .pact: [.tag("ol", file.ledger.defined.pact.map { item(file.free($0)) })]
      case .works: booklet.works.map(work)
      case .answers: file.ledger.defined.answers.map(answer)
      }
    return .tag(
      "section", [.tag("h2", chapter.name(in: .chinese))] + body, with: ["id": chapter.rawValue])
  }

  /// The cover: what it is, and where each chapter begins.
  func cover(_ title: String, _ chapters: [BookletChapter]) -> HTMLText {
    let links = chapters.map { chapter in
      HTMLText.tag(
        "li",
        .tag("a", chapter.name(in: .chinese), with: ["href": "#\(chapter.rawValue)"]))
    }
    return .tag("header", .tag("h1", text(title)), .tag("ol", links))
  }

  private func item(_ said: String) -> HTMLText { .tag("li", text(said)) }

  private func card(_ title: String, _ lines: [HTMLText?]) -> HTMLText {
    .tag(
      "div", [.tag("h3", text(title))] + lines.compactMap(\.self), with: ["class": "card"])
  }

  // MARK: - 大事记

  private func history(_ booklet: Booklet) -> [HTMLText] {
    booklet.history.map { told in
      card(
        told.file.title,
        told.days.map { labelled("\($0.day.official)　", sentence($0.what)) })
    }
  }

  // MARK: - 有事怎样提

  private func issues(_ booklet: Booklet) -> [HTMLText] {
    let ways = [
      "说清三件事：什么事，在哪里，希望怎么办。可以写下来，也可以当面说，由工作人员记下。",
      "找社区、楼门长，或者下面的单位；征集意见的时候，也可以写在征询单上。",
      "提出的事登记编号。要大家议的，列入议程，开会协商；议定的写明由谁办、哪天办完，办完以后反馈。",
    ]
    var html: [HTMLText] = [.tag("ol", ways.map { item($0) })]
    let contacts = booklet.contacts.compactMap { party in
      labelled(file.named(party.name) + "：", party.telephone ?? "")
    }
    if !contacts.isEmpty { html += [.tag("h3", "联系电话")] + contacts }
    if !booklet.calls.isEmpty {
      html += [.tag("h3", "正在征集"), .tag("ul", booklet.calls.map(open))]
    }
    if !booklet.open.isEmpty {
      html += [.tag("h3", "正在办理"), .tag("ul", booklet.open.map(open))]
    }
    if booklet.problems > 0 {
      html.append(.tag("p", "另有居民反映的问题\(booklet.problems)件在办。"))
    }
    return html
  }

  /// `楼前花箱（意见征集；2024年6月30日前）`
  private func open(_ told: Booklet.Told) -> HTMLText {
    let step = told.summary.step.map { told.file.named($0.title) }
    let due = told.summary.due.map { "\($0.day.official)前" }
    let more = [step, due].compactMap(\.self).joined(separator: "；")
    return item(told.file.title + (more.isEmpty ? "" : bracketed(more)))
  }

  // MARK: - 认养和队伍

  private func adoptions(_ booklet: Booklet) -> [HTMLText] {
    var html: [HTMLText] = []
    if !booklet.adoptions.isEmpty {
      let rows = booklet.adoptions.map { site, pledge in
        [file.name(ofSite: site), file.name(of: pledge.by), Adopting.term(of: pledge)]
      }
      html += [.tag("h3", "谁认养了哪里"), table(["点位", "认养", "期限"], rows)]
    }
    if !booklet.free.isEmpty {
      html += [
        .tag("h3", "等您认养"),
        .tag("ul", booklet.free.map { item(file.name(ofSite: $0)) }),
      ]
    }
    if !booklet.teams.isEmpty {
      let teams = booklet.teams.map { team in
        let functions = team.functions.map(file.named).joined(separator: "、")
        let name = team.id.map { file.name(ofParty: $0) } ?? ""
        return item(name + (functions.isEmpty ? "" : bracketed(functions)))
      }
      html += [.tag("h3", "队伍"), .tag("ul", teams)]
    }
    return html
  }

  private func table(_ columns: [String], _ rows: [[String]]) -> HTMLText {
    let head = HTMLText.tag("tr", columns.map { HTMLText.tag("th", $0) })
    let lines = rows.map { row in HTMLText.tag("tr", row.map { HTMLText.tag("td", text($0)) }) }
    return .tag("table", [head] + lines)
  }

  // MARK: - What the office keeps for the booklet

  private func service(_ it: LocalService) -> HTMLText {
    card(
      file.free(it.what),
      [
        labelled("单位：", file.named(it.unit)), labelled("时间：", file.free(it.when ?? "")),
        labelled("地点：", file.free(it.place ?? "")),
      ])
  }

  private func work(_ it: ResidentWork) -> HTMLText {
    card(
      file.free(it.title) + (it.what.map { bracketed(file.free($0)) } ?? ""),
      [
        labelled("作者：", file.name(ofConsenting: it.maker)),
        it.text.map { HTMLText.tag("p", text(file.free($0))) },
      ])
  }

  private func answer(_ it: AnswerCard) -> HTMLText {
    card(
      file.free(it.what),
      [
        labelled("带什么：", it.materials.map { file.free($0) }.joined(separator: "、")),
        labelled("在哪里办：", file.free(it.place ?? "")),
        labelled("什么时候办：", file.free(it.when ?? "")),
      ])
  }
}
