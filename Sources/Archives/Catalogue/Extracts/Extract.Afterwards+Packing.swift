import Affairs
import Deliberation
import Values

extension Extract.Consent: Packable {
  private static let answers = Cases<ConcurrenceRecord.Answer>()

  func pack(into bytes: inout Packing) {
    bytes.add(party)
    bytes.add(answer, of: Self.answers)
    bytes.add(on)
    bytes.add(due)
    bytes.add(at)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      party: try bytes.text(), answer: try bytes.value(of: Self.answers),
      on: try bytes.optionalDay(), due: try bytes.optionalDay(), at: try bytes.optional())
  }
}

extension Extract.Objection: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(number)
    bytes.add(on)
    bytes.add(inWriting)
    bytes.add(answered)
    bytes.add(settled)
    bytes.add(at)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      number: try bytes.number(), on: try bytes.day(), inWriting: try bytes.flag(),
      answered: try bytes.optional(), settled: try bytes.optionalDay(), at: try bytes.value())
  }
}

extension Extract.Concern: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(id.text)
    bytes.add(text)
    bytes.add(isAnswered)
    bytes.add(at)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      id: .init(try bytes.text()), text: try bytes.text(), isAnswered: try bytes.flag(),
      at: try bytes.value())
  }
}

extension Extract.Mediation: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(on)
    bytes.add(at)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(on: try bytes.day(), at: try bytes.value())
  }
}

extension Extract.Assignment: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(id.text)
    bytes.add(work)
    bytes.add(progress)
    bytes.add(dropped)
    bytes.add(at)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      id: .init(try bytes.text()), work: try bytes.value(), progress: try bytes.values(),
      dropped: try bytes.optionalText(), at: try bytes.value())
  }
}

extension Assignment.Work: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(what)
    bytes.add(lead)
    bytes.add(responsible)
    bytes.add(due)
    bytes.add(point)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      what: try bytes.text(), lead: try bytes.optionalText(), responsible: try bytes.texts(),
      due: try bytes.optionalDay(), point: try bytes.optionalNumber())
  }
}

extension Extract.Assignment.Report: Packable {
  func pack(into bytes: inout Packing) {
    bytes.add(on)
    bytes.add(text)
    bytes.add(isDone)
    bytes.add(at)
  }

  init(from bytes: inout Unpacking) throws(Unpacking.Broken) {
    self.init(
      on: try bytes.day(), text: try bytes.text(), isDone: try bytes.flag(),
      at: try bytes.value())
  }
}
