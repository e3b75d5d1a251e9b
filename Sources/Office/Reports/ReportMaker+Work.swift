import Affairs
import Sentences
import Text
import Values

/// 件件有落实、三率、卡在哪一步、意见、认领、移交、去年此时、编号重复.
extension ReportMaker {
  func sheet(of lacking: Lacking) -> ReportSheet {
    let (done, fed) = (language.rate(lacking.doneRate), language.rate(lacking.fedRate))
    var sheet = ReportSheet([
      language("\(until)  落实率 \(done)  反馈率 \(fed)", "\(until)  done \(done)  told \(fed)")
    ])
    let byKind = Dictionary(grouping: lacking.gaps, by: \.kind.name)
    for kind in LedgerGap.Name.allCases {
      guard let gaps = byKind[kind] else { continue }
      sheet.add(
        "\(kind.name(in: language))  \(gaps.count)",
        [language("事项", "Matter"), language("还差什么", "What is lacking"), language("谁", "Who")],
        none: none,
        gaps.map { gap in
          [
            .init(gap.title, gap.about),
            .init(gap.sentence(name), gap.target?.card.flatMap { $0 == gap.about ? nil : $0 }),
            .init(language.list(gap.whose)),
          ]
        })
    }
    if lacking.gaps.isEmpty { sheet.head.append(language("件件有落实。", "Nothing is lacking.")) }
    return sheet
  }

  var ratesSheet: ReportSheet {
    get throws(Fraction.OutOfRange) {
      let rates = try casebook.rates(from: from, to: to)
      var sheet = ReportSheet([
        language(
          "\(span)  工单\(rates.orders.count)件  回访\(rates.visited.count)件",
          "\(span)  orders \(rates.orders.count)  visited \(rates.visited.count)")
      ])
      sheet.add(
        language("三率", "Rates"), ["", "#", "#"], none: none,
        rates.lines.map { line in
          [
            .init(line.title, line.counted), .init("\(line.rate)", line.whole),
            .init(line.rate.percent.map { "\($0)%" } ?? "-"),
          ]
        }
          + (rates.overall.map { overall in
            [
              [
                .init(overall.title), .init("\(overall.rate)"),
                .init(overall.rate.percent.map { "\($0)%" } ?? "-"),
              ]
            ]
          } ?? []))
      let units = Set(rates.orders.compactMap { ledger.matter($0)?.lead }).sorted()
      var byUnit: [[ReportSheet.Cell]] = []
      for unit in units {
        let own = try casebook.rates(from: from, to: to, lead: unit)
        byUnit.append(
          [.init(unit, own.orders), .init(count: own.orders), .init(count: own.visited)]
            + own.lines.map { .init($0.rate.percent.map { "\($0)%" } ?? "-", $0.counted) })
      }
      sheet.add(
        language("按单位", "By unit"),
        [language("承办单位", "Unit"), language("#工单", "#Orders"), language("#回访", "#Visited")]
          + rates.lines.map { "#" + $0.title }, none: none, byUnit)
      sheet.add(
        language("剔除", "Left out"), ["", "#"], none: none,
        rates.excluded.map { [.init($0.why, $0.orders), .init(count: $0.orders)] })
      return sheet
    }
  }

  var stepsSheet: ReportSheet {
    let report = casebook.steps(on: to)
    var sheet = ReportSheet([until])
    sheet.add(
      language("等得最久的在前", "The longest wait first"),
      [
        language("流程", "Procedure"), language("步骤", "Step"), language("#件", "#Matters"),
        language("#最久（天）", "#Longest, days"), language("最久的一件", "The longest"),
      ], none: none,
      report.lines.map { line in
        let ids = line.matters.map(\.matter)
        return [
          .init(line.procedure, ids), .init(line.step, ids), .init(count: ids),
          .init("\(line.longest)"), ids.first.map(cell) ?? "-",
        ]
      })
    return sheet
  }

  var voicesSheet: ReportSheet {
    let report = casebook.voices(on: to)
    var sheet = ReportSheet([
      language(
        "\(until)  意见\(report.all.count)条（\(report.heads)人）  已答复 \(language.rate(report.rate))",
        "\(until)  \(plural(report.all.count, "opinion")) of"
          + " \(plural(report.heads, "person", "persons")), answered "
          + language.rate(report.rate))
    ])
    sheet.add(
      language("怎样答复的", "What became of them"), ["", language("#条", "#Count")], none: none,
      Voice.Answer.Result.allCases.compactMap { result in
        report.answered[result].map { [.init(result.name(in: language), $0), .init(count: $0)] }
      })
    sheet.add(
      language("待答复", "Unanswered"),
      [language("日期", "On"), language("意见", "Opinion"), language("关于", "About")], none: none,
      report.waiting.map { id in
        guard case .voice(let voice)? = ledger[id: id]?.card else { return [cell(id)] }
        return [day(voice.on), .init(voice.text, id), .init(name(voice.about), voice.about.card)]
      })
    return sheet
  }

  var claimsSheet: ReportSheet {
    let report = casebook.claims(on: to)
    var sheet = ReportSheet([until])
    for (title, ids) in [
      (language("待认领", "Not taken on"), report.unclaimed),
      (language("已认领", "Taken on"), report.claimed),
    ] {
      sheet.add(
        "\(title)  \(ids.count)", [language("事项", "Matter"), language("牵头", "Led by")],
        none: none, ids.map { [cell($0), .init(ledger.matter($0)?.lead ?? "-")] })
    }
    return sheet
  }

  var handoverSheet: ReportSheet {
    let report = casebook.handingOver(on: to)
    var sheet = ReportSheet([until])
    sheet.add(
      language("在办的事项  \(report.matters.count)", "Open matters  \(report.matters.count)"),
      [
        language("事项", "Matter"), language("哪一步", "Step"), language("还差什么", "Lacking"),
        language("牵头", "Led by"),
      ], none: none,
      report.matters.map { matter in
        [
          .init(matter.title, matter.number), .init(matter.step?.title ?? "-"),
          .init(matter.lacking?.words(name) ?? "-"), .init(matter.lead ?? "-"),
        ]
      })
    sheet.add(
      language("快到期和过期的承诺", "Promises that end soon or are late"),
      [language("承诺", "Promise"), language("对象", "About"), language("到期", "Until")],
      none: none,
      report.promises.map { id in
        let pledge = ledger.pledge(id)
        return [
          .init(name(id), id), .init(pledge.map { name($0.on) } ?? "-"), day(pledge?.until),
        ]
      })
    sheet.add(
      language("等答复的意见", "Opinions that wait for an answer"),
      [language("意见", "Opinion"), language("日期", "On")], none: none,
      report.waiting.map { id in
        guard case .voice(let voice)? = ledger[id: id]?.card else { return [cell(id)] }
        return [.init(voice.text, id), day(voice.on)]
      })
    sheet.add(
      language("还没有解释的不同意见", "Concerns nobody explained"),
      [
        language("事项", "Matter"), language("不同意见", "Concern"), language("会议日期", "Meeting"),
      ], none: none,
      report.explanations.map { owed in
        [
          cell(owed.matter), .init(owed.concern.text),
          .init("\(owed.since)", meetings: [owed.session]),
        ]
      })
    return sheet
  }

  var yearAgoSheet: ReportSheet {
    let report = casebook.yearAgo(from: to)
    var sheet = ReportSheet([
      language("今天：\(language.fullDay(to))", "Today: \(language.fullDay(to))")
    ])
    sheet.add(
      language("去年此时前一个月议定的", "Settled in the month that ended a year ago"),
      [language("日期", "On"), language("事项", "Matter"), language("现在", "Now")], none: none,
      report.settled.map { settled in
        [
          .init("\(settled.on)", meetings: [settled.session]), cell(settled.matter),
          .init(settled.holds ? language("仍算数", "holds") : language("后来改了", "changed since")),
        ]
      })
    sheet.add(
      language("去年这以后半年的问题和工单（未诉先办）", "Problems of last year's coming half year"),
      [
        language("日期", "Raised"), language("问题", "Problem"), language("类别", "Category"),
        language("点位", "Site"),
      ], none: none,
      report.coming.map { id in
        let matter = ledger.matter(id)
        return [
          day(matter?.raised), cell(id), .init(matter?.category ?? "-"),
          .init(matter.map { list($0.sites.map(called)) } ?? "-", matter?.sites ?? []),
        ]
      })
    return sheet
  }

  var numbersSheet: ReportSheet {
    var sheet = ReportSheet([until])
    sheet.add(
      language("给了两次的编号", "Numbers that were given twice"),
      [language("哪一种", "Which"), language("编号", "Number"), language("谁用了", "Borne by")],
      none: none,
      casebook.gaps(on: to).compactMap { gap in
        guard case .numberTwice(let number, let numbering, let bearers) = gap.kind else {
          return nil
        }
        let things = bearers.map { bearer -> ReportSheet.Thing in
          numbering == .site ? .card(CardID(bearer)) : .meeting(bearer)
        }
        return [
          .init(numbering.name(in: language)), .init(text: number, behind: things),
          .init(language.list(bearers)),
        ]
      })
    return sheet
  }
}
