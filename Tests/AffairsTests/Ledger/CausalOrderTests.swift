import Affairs
import TestSupport
import Testing
import Values

@Suite struct CausalOrderTests {
  private func histories(
    _ body: (ExchangedChains, inout SeededGenerator) throws -> Void, test: String = #function
  ) rethrows {
    var random = SeededGenerator(seed: drawnSeed(test: test))
    for _ in 0..<60 {
      let computers = Int.random(in: 2...5, using: &random)
      let steps = Int.random(in: 0...80, using: &random)
      let history = ExchangedChains(computers: computers, steps: steps, by: &random)
      try body(history, &random)
    }
  }

  @Test func `nothing stands before what its writer had read, however wrong the clocks are`() {
    histories { history, _ in
      let order = CausalOrder(history.all)
      var seen: Set<EntryID> = []
      for line in order.order {
        let (id, past) = (order.id(of: line), order.past(of: line))
        let ancestors = history.ancestors(of: id)
        #expect(ancestors.isSubset(of: seen), "\(id)")
        #expect(Set(order.ids.filter(past.holds)) == ancestors, "\(id)")
        seen.insert(id)
      }
      #expect(seen.count == history.all.reduce(0) { $0 + $1.lines.count })
      #expect(order.missing.isEmpty && order.misfits.isEmpty && order.circular.isEmpty)
    }
  }

  @Test func `the order is the same in whichever order files are read, and however often`() {
    histories { history, random in
      let order = CausalOrder(history.all)
      var files = history.all + history.all
      // Copies that were broken off.
      for file in history.all {
        let n = Int.random(in: 0...file.lines.count, using: &random)
        files.append(history.beginning(of: file.chain, to: n))
      }
      files.shuffle(using: &random)
      let again = CausalOrder(files)
      #expect(again.ids == order.ids)
      #expect(again.order.map(again.past) == order.order.map(order.past))
    }
  }

  @Test func `nothing that arrives swaps two entries whose ancestors were all here`() {
    histories { history, _ in
      let whole = CausalOrder(history.all).ids
      for computer in history.computers {
        let view = CausalOrder(history.view(of: computer))
        let here = Set(view.ids)
        let settled = Set(here.filter { history.ancestors(of: $0).isSubset(of: here) })
        #expect(view.ids.filter(settled.contains) == whole.filter(settled.contains))
      }
    }
  }

  @Test func `what is appended bit by bit stands where it stands when all is read at once`() {
    var taken = 0
    histories { history, random in
      let all = history.all
      var ends = all.map { Int.random(in: 0...$0.lines.count, using: &random) }
      func here() -> [ChainBranch] {
        zip(all, ends).map { history.beginning(of: $0.chain, to: $1) }
      }
      var order = CausalOrder(here())
      while ends != all.map(\.lines.count) {
        var more: [Int: [ChainBranch.Line]] = [:]
        for (file, branch) in all.enumerated() where Bool.random(using: &random) {
          let end = Int.random(in: ends[file]...branch.lines.count, using: &random)
          more[file] = Array(branch.lines[ends[file]..<end])
          ends[file] = end
        }
        let before = order.ids
        if order.append(more) {
          taken += 1
        } else {
          #expect(order.ids == before, "nothing is changed")
          order = CausalOrder(here())
        }
        let again = CausalOrder(here())
        #expect(order.ids == again.ids)
        #expect(order.order.map(order.past) == again.order.map(again.past))
        #expect(Set(order.missing) == Set(again.missing))
      }
    }
    #expect(taken > 20, "the quick way was gone as well")
  }
}

@Suite struct OddChainsTests {
  private let start: Int64 = 1_716_000_000_000

  private func line(_ code: UInt64, at second: Int64, after: ChainHead...) -> ChainBranch.Line {
    ChainBranch.Line(
      code: code, at: Moment(milliseconds: start + second * 1000, offset: 480), after: after)
  }

  private func ids(_ branches: [ChainBranch]) -> [String] {
    CausalOrder(branches).ids.map(\.description)
  }

  @Test func `an answer with a clock a year behind stands right after its question`() {
    let question = ChainBranch(chain: "k1", lines: [line(1, at: 0), line(2, at: 10)])
    let answer = ChainBranch(
      chain: "k2",
      lines: [
        line(3, at: -31_536_000, after: ChainHead(chain: "k1", n: 2, code: 2)), line(4, at: 5),
      ])
    #expect(ids([question, answer]) == ["k1/1", "k1/2", "k2/1", "k2/2"])
    #expect(ids([answer, question]) == ["k1/1", "k1/2", "k2/1", "k2/2"])
  }

  @Test func `of one time the chain's mark decides, then the sum`() {
    let first = ChainBranch(chain: "k1", lines: [line(9, at: 0)])
    let second = ChainBranch(chain: "k2", lines: [line(1, at: 0)])
    let other = ChainBranch(chain: "k1", lines: [line(4, at: 0)])
    for files in [[first, second, other], [other, second, first], [second, other, first]] {
      let order = CausalOrder(files)
      #expect(order.order.map(order.code(of:)) == [4, 9, 1])
    }
  }

  @Test func `what is named and isn't here is told and holds up nothing`() {
    let head = ChainHead(chain: "k1", n: 5, code: 55)
    let question = ChainBranch(chain: "k1", lines: [line(1, at: 100), line(2, at: 110)])
    let answer = ChainBranch(chain: "k2", lines: [line(3, at: 0, after: head)])
    let alone = CausalOrder([answer])
    #expect(alone.ids.map(\.description) == ["k2/1"])
    #expect(alone.missing == [.init(by: EntryID("k2/1")!, head: head)])
    let order = CausalOrder([answer, question])
    #expect(order.ids.map(\.description) == ["k1/1", "k1/2", "k2/1"], "as far as it is here")
    #expect(order.missing.map(\.head) == [head])
    #expect(order.last(of: "k1") == 2)
    #expect(order.past(of: order.order[2]).heads == ["k1": 5])
  }

  @Test func `a witness that names another sum is told, and still counts by the number`() {
    let head = ChainHead(chain: "k1", n: 1, code: 77)
    let question = ChainBranch(chain: "k1", lines: [line(1, at: 100), line(2, at: 110)])
    let answer = ChainBranch(chain: "k2", lines: [line(3, at: 0, after: head)])
    let order = CausalOrder([answer, question])
    #expect(order.misfits == [.init(by: EntryID("k2/1")!, head: head)])
    #expect(order.ids.map(\.description) == ["k1/1", "k2/1", "k1/2"])
  }

  @Test func `what names one another in a circle counts for nothing`() {
    let first = ChainBranch(
      chain: "k1",
      lines: [line(1, at: 50, after: ChainHead(chain: "k2", n: 2, code: 4)), line(2, at: 60)])
    let second = ChainBranch(
      chain: "k2",
      lines: [line(3, at: 10), line(4, at: 20, after: ChainHead(chain: "k1", n: 2, code: 2))])
    let third = ChainBranch(
      chain: "k3", lines: [line(5, at: 0, after: ChainHead(chain: "k1", n: 1, code: 1))])
    let expected = ["k2/1", "k2/2", "k1/1", "k3/1", "k1/2"]
    for files in [[first, second, third], [third, second, first], [second, first, third]] {
      let order = CausalOrder(files)
      #expect(order.ids.map(\.description) == expected)
      #expect(Set(order.circular.map(\.by.description)) == ["k1/1", "k2/2"])
      #expect(order.past(of: order.order[2]).heads.isEmpty)
    }
  }

  @Test func `two files of one mark that disagree are both read, their beginning once`() {
    let common = [line(1, at: 0), line(2, at: 10)]
    let left = ChainBranch(chain: "k1", lines: common + [line(3, at: 20), line(4, at: 40)])
    let right = ChainBranch(chain: "k1", lines: common + [line(5, at: 30)])
    let reader = ChainBranch(
      chain: "k2",
      lines: [
        line(
          6, at: -100, after: ChainHead(chain: "k1", n: 4, code: 4),
          ChainHead(chain: "k1", n: 3, code: 5))
      ])
    for files in [[left, right, reader], [reader, right, left]] {
      let order = CausalOrder(files)
      #expect(order.order.map(order.code(of:)) == [1, 2, 3, 5, 4, 6])
      #expect(order.ids.filter { $0 == EntryID("k1/3") }.count == 2)
      #expect(order.misfits.isEmpty && order.missing.isEmpty)
    }
    // Where neither bears the sum, the number means both.
    let unsure = ChainBranch(
      chain: "k3", lines: [line(7, at: -100, after: ChainHead(chain: "k1", n: 3, code: 99))])
    let order = CausalOrder([left, unsure, right])
    #expect(order.order.map(order.code(of:)) == [1, 2, 3, 5, 7, 4])
    #expect(order.misfits.count == 1)
  }

  @Test func `a hundred thousand lines are put in order at once`() {
    var random = SeededGenerator(seed: drawnSeed())
    let marks = (1...5).map { "k\($0)" }
    var branches = marks.map { ChainBranch(chain: $0) }
    for number in 0..<100_000 {
      let own = number % 5
      let other = (own + 1 + Int(random.next() % 4)) % 5
      var after: [ChainHead] = []
      if let last = branches[other].lines.last, random.next() % 2 == 0 {
        after = [ChainHead(chain: marks[other], n: branches[other].lines.count, code: last.code)]
      }
      let at = Moment(milliseconds: start + Int64(number) * 500, offset: 480)
      branches[own].lines.append(.init(code: random.next(), at: at, after: after))
    }
    let clock = ContinuousClock()
    var order = CausalOrder()
    let time = clock.measure { order = CausalOrder(branches) }
    print("measured: 100,000 lines in order in \(time)")
    #expect(order.count == 100_000)
    #expect(order.order.count == 100_000)
    // Without optimisation it takes several times as long as in the program.
    #expect(time < .seconds(10))
  }

  @Test func `a line is named by its number and sixteen digits`() {
    let head = ChainHead(chain: "m2c9d0x4", "17/4f1c2a9be07d3358")
    #expect(head == ChainHead(chain: "m2c9d0x4", n: 17, code: 0x4f1c_2a9b_e07d_3358))
    #expect(head?.text == "17/4f1c2a9be07d3358")
    #expect(ChainHead(chain: "k", n: 1, code: 0xab).digits == "00000000000000ab")
    for text in ["17", "17/4f1c", "0/4f1c2a9be07d3358", "17/4F1C2A9BE07D3358", "/4f1c2a9be07d3358"]
    {
      #expect(ChainHead(chain: "k", text) == nil, "\(text)")
    }
  }
}
